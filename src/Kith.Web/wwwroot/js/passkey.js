// Passkeys: asks the clinic what to ask for and the device for the passkey, and sends the answer as the form it stands in.
const known = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential.parseCreationOptionsFromJSON;

for (const form of known ? document.querySelectorAll('form[data-passkey]') : []) {
  const { credential } = form.elements;
  const said = form.querySelector('[data-said]');
  let asking = false;
  form.hidden = false;
  form.addEventListener('submit', async event => {
    if (credential.value) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    said.textContent = 'Your device asks you now.';
    try {
      const answer = await fetch(form.dataset.passkey, {
        method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams(new FormData(form)),
      });
      const told = await answer.json();
      if (!answer.ok) {
        said.textContent = told.sentence;
        return;
      }
      const passkey = 'makes' in form.dataset
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(told) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(told) });
      credential.value = JSON.stringify(passkey);
      said.textContent = '';
      form.requestSubmit();
    } catch (fault) {
      said.textContent = fault.name === 'InvalidStateError' ? 'This device has a passkey for you already.'
        : fault instanceof DOMException ? 'No passkey came: it was stopped, or this device has none for here. Try again, or use another way.'
        : 'Nothing came back. Check the network, load this page again and try once more.';
    } finally {
      asking = false;
    }
  });
}

// A page that comes back from the browser's memory begins anew.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-passkey]')) form.elements.credential.value = '';
});
