// A form with words in it that nobody saved: the browser asks before they are left behind.
for (const place of document.querySelectorAll('[data-unsaved]')) {
  let changed = false;
  place.addEventListener('input', () => { changed = true; });
  place.addEventListener('submit', () => { changed = false; });
  addEventListener('beforeunload', event => { if (changed) event.preventDefault(); });
}
