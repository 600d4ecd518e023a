// Signing out leaves nothing on this device: what is not saved yet is saved first, or somebody says that it may go.
import * as device from './device.js';

const form = document.querySelector('form[data-user]');
let sure = false;
if (form) device.letGoOfTaken(form.dataset.user);

form?.addEventListener('submit', async event => {
  if (sure) return;
  event.preventDefault();
  const drafts = () => device.ofPerson(form.dataset.user);
  await device.forgetPages();
  if (drafts().length === 0) {
    leave();
    return;
  }
  const saving = [];
  document.dispatchEvent(new CustomEvent('kith-save', { detail: saving }));
  await Promise.race([Promise.allSettled(saving), new Promise(done => setTimeout(done, 4000))]);
  if (drafts().length === 0) leave();
  else ask(drafts());
});

function leave() {
  // Whatever keeps words on this page keeps none from here on.
  document.dispatchEvent(new CustomEvent('kith-leave'));
  for (const [key] of device.ofPerson(form.dataset.user)) device.drop(key);
  sure = true;
  // Later: a form that is still answering one press takes no other.
  setTimeout(() => form.requestSubmit());
}

function ask(drafts) {
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const characters = drafts.reduce((sum, [, draft]) => sum + draft.text.length, 0);
  const dialog = make('dialog', { className: 'card' },
    make('h2', { textContent: characters > 0 ? 'Some words are only on this device' : 'Some answers are only on this device' }),
    make('p', { textContent: `${characters > 0 ? `${characters} characters that you typed are not saved yet.` : 'Answers that you gave are not sent yet.'} Signing out removes them from this device.` }),
    make('div', { className: 'row' },
      make('a', { className: 'btn', href: drafts[0][1].here, textContent: 'Go back to them' }),
      make('button', { type: 'button', className: 'btn ghost', textContent: 'Stay signed in', onclick: () => dialog.close() }),
      make('button', { type: 'button', className: 'btn red', textContent: 'Sign out and remove them', onclick: leave })));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
