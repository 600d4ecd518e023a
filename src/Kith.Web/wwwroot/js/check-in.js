// Keeps an answer the moment it is chosen, so that nothing is lost when the signal is. The form works the same without this.
const form = document.querySelector('form:has([name="Form.Question"])');
const said = form?.querySelector('[data-saved]');
let keeping = null;

const say = (words, kept) => {
  said.textContent = words;
  said.classList.toggle('kept', kept);
};

const keep = async () => {
  try {
    const answer = await fetch(said.dataset.saved, { method: 'POST', body: new FormData(form) });
    const { sentence } = await answer.json();
    say(sentence, !answer.ok);
  } catch {
    say('Not saved yet. Your answer stays chosen here: press Next when you are back online.', true);
  }
};

if (said) {
  form.addEventListener('change', (event) => {
    if (event.target.name !== 'Form.Answer') return;
    const mine = (keeping ?? Promise.resolve()).then(keep).then(() => { if (keeping === mine) keeping = null; });
    keeping = mine;
  });
  // One at a time: the form goes when the answer before it has arrived.
  form.addEventListener('submit', async (event) => {
    if (!keeping) return;
    event.preventDefault();
    const pressed = event.submitter;
    await keeping;
    setTimeout(() => form.requestSubmit(pressed));
  });
}
