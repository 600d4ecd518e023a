// Leaving at once: the page is gone before the server has answered, and does not come back with the back button.
import { forgetPages } from './device.js';

const form = document.querySelector('form.leave');

form?.addEventListener('submit', event => {
  event.preventDefault();
  const left = fetch(form.action, { method: 'POST', body: new FormData(form), keepalive: true, redirect: 'manual' }).catch(() => {});
  document.body.replaceChildren();
  document.title = 'New tab';
  // Half a second at most: whoever leaves cannot wait.
  Promise.race([Promise.all([forgetPages(), left]), new Promise(done => setTimeout(done, 500))]).then(() => location.replace(form.action));
});

// Kept in memory by the browser, a page could come back without the server being asked.
addEventListener('pageshow', event => {
  if (event.persisted) location.reload();
});
