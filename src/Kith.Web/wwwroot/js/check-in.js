// Keeps an answer on this device the moment it is chosen, sends it at once or when the network is back, and meanwhile goes on from
// question to question. Without this the form works the same, page by page.
import { Answers, Lapsed } from './answers.js';

const AGAIN = 5000;
const form = document.querySelector('.ask form');
const token = document.querySelector('input[name="__RequestVerificationToken"]')?.value;
const chosen = new Map();
let said = document.querySelector('[data-saved]');
let away = !navigator.onLine;
let left = false;
let timer;
let sending = null;

const answers = said && new Answers(document.querySelector('form[data-user]')?.dataset.user, said.dataset.session);
const value = name => form?.querySelector(`input[type=hidden][name="Form.${name}"]`)?.value;
const time = () => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

function say(words, kept = false) {
  if (said.textContent !== words) said.textContent = words;
  said.classList.toggle('kept', kept);
}

/** What is true while the clinic does not have the answers. */
function sayWaiting() {
  const waiting = answers.waiting().map(([, answer]) => answer);
  if (waiting.length === 0) return;
  if (answers.unkept.size > 0) say('Not saved yet. Your answer stays chosen here: press Next when you are back online.', true);
  else if (waiting.some(answer => answer.care)) say('Saved on this device, and not sent: nobody has read it yet. Do not wait for us, call now. It is sent when you are back online.', true);
  else say(waiting.length === 1 ? 'Saved on this device. You are offline: go on, and it is sent when you are back online.' : `${waiting.length} answers are saved on this device. You are offline: go on, and they are sent when you are back online.`, true);
}

/** One after the other, in the order in which they were given. */
async function sendAll() {
  clearTimeout(timer);
  const late = away;
  let told = '';
  let taken = 0;
  try {
    for (const waiting of answers.waiting()) {
      const { sentence, taken: isTaken, settled } = await answers.send(waiting, said.dataset.saved, token);
      away = false;
      if (!isTaken) say(sentence, true);
      if (!settled) return taken;
      if (!isTaken) continue;
      taken++;
      if (sentence.includes('.') || !told.includes('.')) told = sentence;
    }
    if (told) say(late ? told.replace(/^Saved [0-9:]+/, `Sent ${time()}`) : told);
  } catch (fault) {
    if (fault instanceof Lapsed) {
      say('Saved on this device, and not sent: this page was open for a long time. Press Next to go on.', true);
    } else {
      away = true;
      sayWaiting();
      timer = setTimeout(send, AGAIN);
    }
  }
  return taken;
}

function send() {
  const mine = (sending ?? Promise.resolve()).then(() => (left ? 0 : sendAll()));
  sending = mine;
  mine.then(() => { if (sending === mine) sending = null; });
  return mine;
}

/** Where a number is typed in the place of an answer that is chosen. */
const numberField = () => form?.querySelector('[data-asked] input[name="Form.Answer"][data-from]');

/** What was chosen and is not in the page as the clinic drew it. */
function choose() {
  if (!form || !value('Question')) return;
  const given = answers.to(value('Measure'), value('Question'))?.answer ?? chosen.get(value('Question'));
  if (given === undefined) return;
  const number = numberField();
  const radio = form.querySelector(`input[type=radio][name="Form.Answer"][value="${CSS.escape(given)}"]`);
  if (radio) radio.checked = true;
  else if (number) number.value = given;
}

/** Whether an answer is one of the question's: the clinic would not take another, and by then nobody may be looking. */
function isAnAnswer(field) {
  if (!('from' in field.dataset)) return true;
  const typed = field.value.trim();
  return /^[0-9]+$/.test(typed) && Number(typed) >= Number(field.dataset.from) && Number(typed) <= Number(field.dataset.to);
}

const sayNoAnswer = field => say(`Not saved: type a whole number from ${field.dataset.from} to ${field.dataset.to}.`, true);

/** Keeps what was just chosen or typed, and sends it. */
function give(field) {
  if (field.value.trim() === '') return;
  if (!isAnAnswer(field)) {
    sayNoAnswer(field);
    return;
  }

  chosen.set(value('Question'), field.value);
  const kept = answers.keep(value('Part'), value('Measure'), value('Question'), field.value.trim(), 'care' in field.dataset);
  if (away) sayWaiting();
  else if (kept) say('Saved on this device');
  send();
}

/** Another question in the place of this one, without the network. */
function ask(question) {
  const template = form.querySelector(`template[data-question="${question}"]`);
  if (!template) return false;
  const asked = form.querySelector('[data-asked]');
  asked.replaceChildren(template.content.cloneNode(true));
  said = asked.querySelector('[data-saved]');
  history.replaceState(null, '', template.dataset.at);
  choose();
  sayWaiting();
  scrollTo(0, 0);
  asked.querySelector('h1').focus();
  return true;
}

function goOnWithout(press) {
  const question = Number(value('Question'));
  if (press === 'help') {
    say('You are offline. A call needs no internet: use one of the numbers above.', true);
    form.querySelector('.care .call')?.focus();
  } else if (!question) {
    say('You are offline. Your answers are saved. Send them when you are back online.', true);
  } else if (!ask(question + 1)) {
    say('That was the last question. Your answers are saved on this device and are sent when you are back online. Then press Next.', true);
  }
}

if (answers) {
  form?.addEventListener('change', event => {
    if (event.target.name === 'Form.Answer') give(event.target);
  });

  // The form goes when the answer before it has arrived, or stays when there is no way out.
  let free = false;
  form?.addEventListener('submit', async event => {
    if (free || (!sending && !away)) return;
    event.preventDefault();
    const pressed = event.submitter;
    if (away && navigator.onLine) send();
    await sending;
    const number = numberField();
    if (away && number?.value.trim() && !isAnAnswer(number)) {
      sayNoAnswer(number);
      number.focus();
    } else if (away) {
      goOnWithout(pressed?.value);
    } else {
      free = true;
      setTimeout(() => form.requestSubmit(pressed));
    }
  });

  form?.addEventListener('click', event => {
    const question = Number(value('Question'));
    if (!away || !event.target.closest('a.btn.ghost') || !question) return;
    event.preventDefault();
    if (question === 1 || !ask(question - 1)) say('You are offline. You can go back when you are online.', true);
  });

  addEventListener('online', async () => {
    if (answers.waiting().length === 0) away = false;
    await send();
  });
  addEventListener('offline', () => { away = true; });
  document.addEventListener('kith-save', event => event.detail.push(send()));
  document.addEventListener('kith-leave', () => { left = true; });

  // What an earlier page could not send; the page was drawn without it.
  choose();
  if (answers.waiting().length > 0) {
    away = true;
    const sent = await send();
    if (sent > 0 && !value('Question')) location.reload();
  }
}
