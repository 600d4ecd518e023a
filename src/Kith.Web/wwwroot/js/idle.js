// Says before a sign-in ends that nothing was done for long, and puts the page away when it has ended. What was typed is not lost.
const form = document.querySelector('form[data-idle]');
const ADDRESS = '/account/stay';
const idle = Number(form?.dataset.idle) * 1000;
const warning = Math.min(120_000, idle / 3);
const often = Math.min(60_000, idle / 4);
const clock = { hour: '2-digit', minute: '2-digit', second: idle < 300_000 ? '2-digit' : undefined };

/** Seconds the clinic grants; null when it could not be asked. */
async function ask(query = '') {
  try {
    const answer = await fetch(ADDRESS + query, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    return answer.ok ? (await answer.json()).left : null;
  } catch {
    return null;
  }
}

class Stay {
  constructor() {
    this.until = 0;
    this.asked = Date.now();
    this.touched = false;
    this.others = new BroadcastChannel('kith-stay');
    this.others.onmessage = ({ data }) => this.lasts(data);
    this.granted(idle / 1000);
    for (const kind of ['keydown', 'pointerdown', 'input', 'wheel']) addEventListener(kind, () => { this.touched = true; }, { capture: true, passive: true });
    this.timer = setInterval(() => this.look(), 1000);
  }

  /** The clinic was just asked: all open pages of this browser know. */
  granted(seconds) {
    const until = Date.now() + seconds * 1000;
    this.lasts(until);
    this.others.postMessage(until);
  }

  lasts(until) {
    this.until = Math.max(this.until, until);
    if (this.dialog && this.until - Date.now() > warning) this.dialog.close();
  }

  async look() {
    if (this.busy) return;
    this.busy = true;
    const left = this.until - Date.now();
    if (left <= 0) await this.over();
    else if (this.touched && !this.dialog && (left <= warning || Date.now() - this.asked >= often)) await this.goOn();
    else if (left <= warning && !this.dialog) this.warn();
    this.busy = false;
  }

  async goOn() {
    this.touched = false;
    this.asked = Date.now();
    const left = await ask();
    if (left === 0) await this.over();
    else if (left !== null) this.granted(left);
  }

  warn() {
    const make = (tag, properties, ...children) => {
      const element = Object.assign(document.createElement(tag), properties);
      element.append(...children);
      return element;
    };
    const at = new Date(this.until).toLocaleTimeString('en-GB', clock);
    this.dialog = make('dialog', { className: 'card' },
      make('h2', { id: 'idle-title', textContent: 'Are you still there?' }),
      make('p', { id: 'idle-words', textContent: `Nothing was done here for a while. You are signed out at ${at}. What you typed is kept.` }),
      make('div', { className: 'row' }, make('button', { type: 'button', className: 'btn', textContent: 'Stay signed in', onclick: () => this.dialog.close() })));
    this.dialog.setAttribute('role', 'alertdialog');
    this.dialog.setAttribute('aria-labelledby', 'idle-title');
    this.dialog.setAttribute('aria-describedby', 'idle-words');
    this.dialog.addEventListener('close', () => {
      this.dialog.remove();
      this.dialog = null;
      this.goOn();
    });
    document.body.append(this.dialog);
    this.dialog.showModal();
  }

  /** Only when the clinic says so; without a network it cannot be asked, and is asked again. */
  async over() {
    const left = await ask('?look');
    if (left === null) return;
    if (left > 0) {
      this.granted(left);
      return;
    }
    clearInterval(this.timer);
    // A form that the device does not keep is carried through the sign-in by the clinic, which takes nothing from anybody who is signed out.
    const unsent = [...document.querySelectorAll('main form[method=post]:not([data-keep], [data-passkey])')].find(one => !one.closest('[data-note]') && typed(one));
    if (unsent) HTMLFormElement.prototype.submit.call(unsent);
    else location.replace(`/sign-in?ended=idle&back=${encodeURIComponent(location.pathname + location.search)}`);
  }
}

/** Whether somebody changed anything that may be carried on; a password never is. */
function typed(one) {
  const fields = [...one.elements];
  return !fields.some(field => field.type === 'password' || field.type === 'file') && fields.some(field =>
    field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked
    : field.tagName === 'SELECT' ? [...field.options].some(option => option.selected !== option.defaultSelected) && field.selectedIndex > 0
    : (field.tagName === 'TEXTAREA' || field.tagName === 'INPUT') && field.type !== 'hidden' && field.value !== field.defaultValue);
}

if (idle > 0) new Stay();
