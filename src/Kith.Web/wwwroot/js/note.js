// Saves a note as it is typed: to this device at once, to the clinic after a pause. Never writes over another text in silence.
import * as device from './device.js';

const PAUSE = 1500;
const LONGEST = 8000;
const RETRY = [2000, 4000, 8000, 15000];
const tidy = text => text.replace(/\r\n?/g, '\n').trim();
const count = text => `${text.length} ${text.length === 1 ? 'character' : 'characters'}`;

class Note {
  constructor(section, tab) {
    this.section = section;
    this.key = `${section.dataset.key}:${tab}`;
    this.area = section.querySelector('textarea');
    this.form = this.area.form;
    this.version = Number(section.dataset.version);
    this.away = section.querySelector('[data-away]');
    this.status = section.querySelector('[data-status]');
    this.saved = this.area.defaultValue;
    this.lastSaved = this.status.textContent;
    this.unanswered = [];
    this.tries = 0;
    // A page that answers a refused form shows what was typed, with buttons of its own; nothing is sent behind its back.
    this.stopped = 'held' in section.dataset;
    if (this.stopped) {
      this.saved = null;
      section.querySelector('[data-let-go]')?.addEventListener('click', () => device.drop(this.key));
    } else {
      const save = section.querySelector('[data-save]');
      save.hidden = true;
      save.parentElement.hidden = section.querySelector('[data-sign]') === null;
    }
    this.area.addEventListener('input', () => this.typed());
    this.form.addEventListener('submit', event => this.submit(event));
  }

  get dirty() {
    return this.saved === null || tidy(this.area.value) !== tidy(this.saved);
  }

  /** Words of earlier tabs that never reached the clinic come back. */
  async restore() {
    const open = await device.openTabs();
    const kept = device.under(`${this.section.dataset.key}:`).filter(([key]) => key === this.key || !open.has(key));
    if (this.stopped) return;
    const lost = [];
    for (const [key, draft] of kept) {
      if (tidy(draft.text) === tidy(this.saved)) device.drop(key);
      else if (!lost.some(([, other]) => tidy(other.text) === tidy(draft.text))) lost.push([key, draft]);
    }
    if (lost.length > 0) {
      const fits = lost.every(([, draft]) => draft.base === this.version || draft.sent?.some(text => tidy(text) === tidy(this.saved)));
      const server = this.saved;
      this.area.value = lost.map(([, draft]) => draft.text).join('\n\n');
      this.copy();
      for (const [key] of kept) if (key !== this.key) device.drop(key);
      if (fits && lost.length === 1) {
        this.say('The words kept on this device are back in the note.');
        await this.send();
      } else {
        this.conflict({ text: server, version: this.version, saved: '', sentence: 'This device kept words that were written on an older text. Nothing is lost: both are shown.' });
      }
    } else if (this.dirty) {
      this.typed();
    }
  }

  typed() {
    if (!this.dirty) {
      clearTimeout(this.timer);
      device.drop(this.key);
      this.calm();
      this.say(this.lastSaved);
      return;
    }
    this.copy();
    if (this.stopped) {
      const mine = this.section.querySelector('[data-mine]');
      if (mine) mine.textContent = this.area.value;
      return;
    }
    if (this.kind === 'refused') this.calm();
    if (this.kind) this.tell(this.kind);
    this.since ??= Date.now();
    this.later(this.tries > 0 ? RETRY[Math.min(this.tries, RETRY.length) - 1] : Math.max(0, Math.min(PAUSE, LONGEST - (Date.now() - this.since))));
  }

  copy() {
    if (this.left) return;
    const here = this.section.dataset.here;
    const kept = device.keep(this.key, { text: this.area.value, base: this.version, sent: this.unanswered.slice(-3), here });
    if (!kept) this.tell('unkept');
  }

  later(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), wait);
  }

  /** True when the clinic holds every word. */
  async send(leaving = false) {
    while (this.sending) await this.sending;
    if (!this.dirty) return true;
    if (this.stopped) return false;
    clearTimeout(this.timer);
    this.since = undefined;
    const text = this.area.value;
    this.sending = this.put(text, leaving);
    const answer = await this.sending;
    this.sending = undefined;
    this.unanswered = answer.status === 0 || answer.status >= 500 ? [...new Set([...this.unanswered, text])].slice(-3) : this.unanswered;
    return this.answered(text, answer);
  }

  async put(text, leaving) {
    this.copy();
    try {
      const response = await fetch(this.section.dataset.note, {
        method: 'PUT',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json',
          RequestVerificationToken: this.form.elements.__RequestVerificationToken.value,
        },
        body: JSON.stringify({ text, base: this.version }),
        keepalive: leaving && text.length < 15000,
        signal: leaving ? undefined : AbortSignal.timeout(15000),
      });
      const json = response.headers.get('Content-Type')?.includes('json') ? await response.json() : {};
      return { status: response.status, ...json };
    } catch {
      return { status: 0 };
    }
  }

  async answered(text, answer) {
    if (answer.status === 200) {
      this.accept(text, answer.version);
      this.calm();
      this.lastSaved = `Saved ${answer.saved}`;
      this.say(this.lastSaved);
      if (!this.dirty) return true;
      this.typed();
      return false;
    }
    if (answer.status === 409) {
      // An answer that was lost on the way: what is kept there is what this tab sent before.
      if (!answer.signed && this.unanswered.some(earlier => tidy(earlier) === tidy(answer.text))) {
        this.accept(answer.text, answer.version);
        return this.send();
      }
      this.conflict(answer);
    } else if (answer.status === 401) {
      this.tell('signed-out');
      this.later(RETRY.at(-1));
    } else if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
      this.refused = answer.sentence ?? 'The clinic did not take this text. Perhaps it holds a character that cannot be kept.';
      this.tell('refused');
    } else {
      this.tries++;
      this.tell('offline');
      this.later(RETRY[Math.min(this.tries, RETRY.length) - 1]);
    }
    return false;
  }

  accept(text, version) {
    this.saved = text;
    this.version = version;
    this.form.querySelector('[data-base]').value = version;
    this.unanswered = [];
    if (this.dirty) this.copy();
    else device.drop(this.key);
  }

  /** The banner counts with every letter; the live region says it once. */
  tell(kind) {
    const kept = `${count(this.area.value)} kept on this device`;
    const words = {
      offline: `Working offline, ${kept}. They are sent as soon as the connection is back.`,
      'signed-out': `Your sign-in has run out, ${kept}. Sign in and they are saved.`,
      refused: `${this.refused} Until then: ${kept}.`,
      unkept: 'This browser keeps nothing on the device. Stay on this page until it says “Saved”.',
    };
    if (this.kind !== kind) this.say({ offline: 'Working offline. What you type is kept on this device.', refused: 'Not saved yet.', 'signed-out': 'Your sign-in has run out.' }[kind] ?? '');
    this.kind = kind;
    this.away.hidden = false;
    this.away.querySelector('p').textContent = words[kind];
    this.away.querySelector('a').hidden = kind !== 'signed-out';
  }

  calm() {
    this.kind = undefined;
    this.tries = 0;
    this.away.hidden = true;
  }

  say(words) {
    if (this.status.textContent !== words) this.status.textContent = words;
  }

  /** Both texts, side by side; nothing is sent until somebody chose. */
  conflict(answer) {
    this.stopped = true;
    this.copy();
    this.calm();
    this.say('');
    const panel = this.section.querySelector('[data-conflict]').content.cloneNode(true).firstElementChild;
    panel.querySelector('[data-sentence]').textContent = answer.code === 'form.stale'
      ? 'It was saved from another tab or device while you were typing. Both texts are kept until you choose.'
      : answer.sentence ?? '';
    panel.querySelector('[data-mine]').textContent = this.area.value;
    panel.querySelector('[data-theirs]').textContent = answer.text;
    panel.querySelector('[data-when]').textContent = answer.saved;
    if (answer.signed) {
      panel.querySelectorAll('[data-keep="mine"], [data-keep="both"]').forEach(button => button.remove());
      panel.querySelector('[data-keep="theirs"]').textContent = 'Show the signed note';
    }
    panel.addEventListener('click', event => {
      const choice = event.target.closest('[data-keep]')?.dataset.keep;
      if (choice) this.choose(choice, answer, panel);
    });
    this.form.before(panel);
    panel.focus();
  }

  choose(choice, answer, panel) {
    if (answer.signed) {
      location.reload();
      return;
    }
    if (choice === 'theirs') this.area.value = answer.text;
    if (choice === 'both') this.area.value = `${answer.text}\n\n${this.area.value}`;
    this.stopped = false;
    if (answer.saved) this.lastSaved = `Saved ${answer.saved}`;
    this.accept(answer.text, answer.version);
    panel.remove();
    this.area.focus();
    if (choice === 'mine') this.send();
    else this.typed();
  }

  /** Signing sends the whole form; first everything typed must have arrived. */
  async submit(event) {
    if (this.stopped) device.drop(this.key);
    if (this.stopped || this.sure) return;
    event.preventDefault();
    const button = event.submitter;
    if (!await this.send() && this.dirty) {
      if (!this.stopped) this.say('This can be done as soon as the note is saved.');
      return;
    }
    this.sure = true;
    // Later: a form that is still answering one press takes no other.
    setTimeout(() => this.form.requestSubmit(button));
  }
}

/** Words of this device that did not get into a note before it was signed. */
function leftOver(section) {
  const signed = section.querySelector('.signed').textContent;
  for (const [key, draft] of device.under(`${section.dataset.key}:`)) {
    if (tidy(draft.text) === tidy(signed)) {
      device.drop(key);
      continue;
    }
    const box = document.createElement('div');
    box.className = 'notice warn';
    const words = Object.assign(document.createElement('p'), { textContent: 'These words are on this device only. They are not in the signed note.' });
    const text = Object.assign(document.createElement('p'), { className: 'as-saved', dir: 'auto', textContent: draft.text });
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn ghost', textContent: 'Remove them from this device' });
    button.addEventListener('click', () => { device.drop(key); box.remove(); });
    box.append(words, text, button);
    section.querySelector('[data-kept-here]').append(box);
  }
}

const notes = [];
for (const section of document.querySelectorAll('[data-note]')) {
  const note = new Note(section, await device.tabOf(section.dataset.key));
  notes.push(note);
  await note.restore();
}
document.querySelectorAll('.note[data-signed]').forEach(leftOver);

const all = leaving => Promise.all(notes.map(note => note.send(leaving)));
addEventListener('online', () => notes.forEach(note => (note.dirty ? note.send() : note.calm())));
addEventListener('offline', () => notes.forEach(note => note.tell('offline')));
addEventListener('focus', () => all(false));
addEventListener('pagehide', () => all(true));
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && all(true));
document.addEventListener('kith-leave', () => notes.forEach(note => { note.left = true; }));
document.addEventListener('kith-save', event => event.detail.push(all(false)));
