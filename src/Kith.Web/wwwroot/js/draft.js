// Keeps what is typed into a long form on this device until it is saved, and offers it again when the form was left without saving.
import * as device from './device.js';

const PAUSE = 400;
const user = document.querySelector('form[data-user]')?.dataset.user;
const day = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' };

class Draft {
  constructor(form, place, tab) {
    this.form = form;
    this.place = place;
    this.tab = `${place}:${tab}`;
    // One for each time the page is opened: what an earlier visit of this tab left behind is offered, not written over.
    this.key = `${this.tab}#${Date.now().toString(36)}`;
    this.hidden = new Set([...form.querySelectorAll('input[type=hidden]')].map(field => field.name));
    this.version = JSON.stringify(['Form.Id', 'Form.DraftId', 'Form.Version'].map(name => form.elements[name]?.value ?? ''));
    this.drawn = JSON.stringify(this.typed());
    this.says = Object.assign(document.createElement('p'), { className: 'saved' });
    this.says.setAttribute('role', 'status');
    (form.querySelector('.send') ?? form).before(this.says);
    form.addEventListener('input', () => this.later());
    form.addEventListener('submit', () => { this.keep(); this.sent = true; });
    addEventListener('pagehide', () => this.keep());
    document.addEventListener('kith-leave', () => { this.left = true; });
  }

  /** Everything a person can change, as it would be sent. */
  typed() {
    return [...new FormData(this.form)].filter(([name]) => name.startsWith('Form.') && !this.hidden.has(name));
  }

  later() {
    this.sent = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), PAUSE);
  }

  keep() {
    clearTimeout(this.timer);
    if (this.sent || this.left) return;
    const fields = this.typed();
    if (!this.held && JSON.stringify(fields) === this.drawn) {
      device.drop(this.key);
      this.say('');
      return;
    }
    const at = new Date();
    const text = fields.filter(([name]) => this.form.elements[name]?.type?.startsWith('text')).map(([, value]) => value).join('\n').trim();
    const kept = device.keep(this.key, {
      text, fields, at: at.getTime(), version: this.version, kept: this.form.elements._kept.value, here: location.pathname + location.search,
    });
    this.say(kept
      ? `Kept on this device ${at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}. Not saved yet.`
      : 'This browser keeps nothing on the device. Save before you leave.');
  }

  say(words) {
    if (this.says.textContent !== words) this.says.textContent = words;
  }

  /** Drafts of tabs that are gone; a page that shows a refused form has its words already. */
  async restore() {
    if ('held' in this.form.dataset) {
      this.held = true;
      this.keep();
      return;
    }
    const open = await device.openTabs();
    for (const [key, draft] of device.under(`${this.place}:`)) {
      const tab = key.split('#')[0];
      if (!Array.isArray(draft.fields) || (tab !== this.tab && open.has(tab))) continue;
      if (JSON.stringify(draft.fields) === this.drawn) device.drop(key);
      else this.offer(key, draft);
    }
  }

  offer(key, draft) {
    const box = Object.assign(document.createElement('section'), { className: 'notice warn' });
    const put = Object.assign(document.createElement('button'), { type: 'button', className: 'btn', textContent: 'Put them back' });
    const drop = Object.assign(document.createElement('button'), { type: 'button', className: 'btn ghost', textContent: 'Remove them from this device' });
    const row = Object.assign(document.createElement('div'), { className: 'row' });
    row.append(put, drop);
    box.append(
      Object.assign(document.createElement('h3'), { textContent: 'Words of yours are on this device only' }),
      Object.assign(document.createElement('p'), {
        textContent: `Typed ${new Date(draft.at).toLocaleString('en-GB', day)} and not saved.${draft.version === this.version ? '' : ' What is saved has changed since then: compare before you save.'}`,
      }),
      row);
    put.addEventListener('click', () => {
      this.fill(draft.fields);
      device.drop(key);
      this.sent = false;
      this.keep();
      box.remove();
      this.form.querySelector('textarea, input:not([type=hidden])')?.focus();
    });
    drop.addEventListener('click', () => {
      device.drop(key);
      box.remove();
    });
    this.form.before(box);
  }

  fill(fields) {
    for (const field of this.form.elements) {
      if (!field.name?.startsWith('Form.') || this.hidden.has(field.name) || field.type === 'submit') continue;
      const values = fields.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = values.includes(field.value);
      else field.value = values[0] ?? '';
      for (let fold = field.closest('details'); fold && values.some(value => value !== ''); fold = fold.parentElement.closest('details')) fold.open = true;
    }
  }
}

if (user) {
  for (const form of document.querySelectorAll('form[data-keep]')) {
    const place = `${device.of(user)}form:${location.pathname}:${form.dataset.keep}`;
    await new Draft(form, place, await device.tabOf(place)).restore();
  }
}
