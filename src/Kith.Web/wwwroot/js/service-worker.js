// Two pages can be read without a network: the numbers to call, and a safety plan that was opened on this device. Nothing else is kept.
const PAGES = 'kith-pages';
const FILES = 'kith-files';
const CHOICES = 'kith-choices';
const HELP = '/help';
const PLAN = '/my/plan';
const LEAVE = '/leave';
const MOST_FILES = 60;

// How long a page may take before the copy kept here is shown.
const PATIENCE = 3000;

self.addEventListener('install', event => event.waitUntil(keepHelp().catch(() => {}).then(() => self.skipWaiting())));
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('message', event => {
  if (event.data === 'keep-help') event.waitUntil(keepHelp().catch(() => {}));
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate' && [HELP, PLAN, LEAVE].includes(url.pathname)) event.respondWith(page(event, url));
  else if (url.pathname.startsWith('/_content/')) event.respondWith(file(request));
});

/** As somebody reads it who is not signed in, with the files it is drawn with. */
async function keepHelp() {
  const pages = await caches.open(PAGES);
  const stranger = address => fetch(address, { credentials: 'omit', cache: 'no-store' });
  await pages.put(LEAVE, await stranger(LEAVE));
  const help = await stranger(HELP);
  if (!help.ok) return;
  const words = await help.clone().text();
  await pages.put(HELP, help);
  const files = await caches.open(FILES);
  await files.addAll([...words.matchAll(/(?:href|src)="(_content\/[^"]+)"/g)].map(([, address]) => `/${address}`));
}

async function page(event, url) {
  const pages = await caches.open(PAGES);
  const kept = () => pages.match(url.pathname + url.search).then(found => found ?? pages.match(url.pathname));
  const asked = fetch(event.request).then(async answer => {
    if (answer.ok && await mayKeep(url)) event.waitUntil(pages.put(url.pathname + url.search, answer.clone()));
    return answer.status >= 500 ? await kept() ?? answer : answer;
  });
  const patience = new Promise(done => setTimeout(done, PATIENCE)).then(kept).then(found => found ?? asked);
  return Promise.race([asked, patience]).catch(async () => await kept() ?? await pages.match(HELP) ?? Response.error());
}

/** Not the plan, where somebody said so on this device. */
async function mayKeep(url) {
  return url.pathname !== PLAN || !await (await caches.open(CHOICES)).match(PLAN);
}

async function file(request) {
  try {
    const answer = await fetch(request);
    if (answer.status === 200) await keepFile(request, answer.clone());
    return answer;
  } catch {
    return await caches.match(request) ?? Response.error();
  }
}

async function keepFile(request, answer) {
  const files = await caches.open(FILES);
  if (await files.match(request)) return;
  await files.put(request, answer);
  const all = await files.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_FILES)).map(old => files.delete(old)));
}
