// The numbers to call, and an opened safety plan, can be read on this device without a network. A page works the same without this.
const PLAN = '/my/plan';

async function begin() {
  await navigator.serviceWorker.register('/_content/Kith.Web/js/service-worker.js', { scope: '/' });
  const worker = await navigator.serviceWorker.ready;
  if (!await caches.match('/help')) worker.active.postMessage('keep-help');
}

/** Says that the plan is kept here, and takes it away again. */
async function tell(place) {
  const choices = await caches.open('kith-choices');
  const pages = await caches.open('kith-pages');
  const say = (words, button, press) => {
    const paragraph = Object.assign(document.createElement('p'), { textContent: words });
    const act = Object.assign(document.createElement('button'), { type: 'button', className: 'btn ghost', textContent: button, onclick: press });
    place.replaceChildren(paragraph, act);
    place.hidden = false;
  };
  const show = async () => {
    if (await choices.match(PLAN)) {
      say('This plan is not kept on this device. Without a network you cannot read it here.', 'Keep it on this device', async () => {
        await choices.delete(PLAN);
        const fresh = await fetch(PLAN);
        if (fresh.ok && !fresh.redirected) await pages.put(PLAN, fresh);
        await show();
      });
    } else {
      say('This plan is kept on this device, so that you can read it without a network. Whoever opens this browser here can read it too. It is removed when you sign out or leave.', 'Do not keep it here', async () => {
        await choices.put(PLAN, new Response('no'));
        await pages.delete(PLAN);
        await show();
      });
    }
  };
  await navigator.serviceWorker.ready;
  if (navigator.onLine && !await choices.match(PLAN) && !await pages.match(PLAN)) {
    // The first visit of all came before there was anybody to keep it.
    const fresh = await fetch(PLAN);
    if (fresh.ok && !fresh.redirected) await pages.put(PLAN, fresh);
  }
  await show();
}

if ('serviceWorker' in navigator && 'caches' in window) {
  begin().catch(() => {});
  const place = document.querySelector('[data-kept]');
  if (place) tell(place).catch(() => {});
}
