// What is typed and not saved yet is kept on this device: one copy for each note or form and each tab.

const START = 'kith-note:';

function storeOf(name) {
  try {
    return window[name];
  } catch {
    return null; // The browser forbids it; the page then says that nothing is kept here.
  }
}

const store = storeOf('localStorage');
const session = storeOf('sessionStorage');

/** This tab's name. A duplicated tab copies the session's storage, so the name is held by a lock and a copy takes another. */
export async function tabOf(key) {
  const fresh = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  const name = session?.getItem('kith-tab') ?? fresh();
  if (!navigator.locks) return name;
  const mine = await hold(`${key}:${name}`) ? name : fresh();
  if (mine !== name) await hold(`${key}:${mine}`);
  session?.setItem('kith-tab', mine);
  return mine;
}

function hold(name) {
  return new Promise(answer => {
    navigator.locks.request(name, { ifAvailable: true }, lock => {
      answer(lock !== null);
      return lock === null ? null : new Promise(() => {});
    });
  });
}

/** Keys of copies whose tab is still open. */
export async function openTabs() {
  if (!navigator.locks) return new Set();
  return new Set((await navigator.locks.query()).held.map(lock => lock.name));
}

/** Whether it could be kept. */
export function keep(key, draft) {
  try {
    store.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function drop(key) {
  store?.removeItem(key);
}

/** Every copy whose key begins so: [key, draft]. */
export function under(prefix) {
  if (store === null) return [];
  return Object.keys(store).filter(key => key.startsWith(prefix)).flatMap(key => {
    const draft = read(key);
    return draft === null ? [] : [[key, draft]];
  });
}

/** How every key of a person begins. */
export const of = user => `${START}${user}:`;

export const ofPerson = user => under(of(user));

/** Lets go of what the clinic has just taken: its answer leaves the form's name in a cookie, for one page. */
export function letGoOfTaken(user) {
  const taken = document.cookie.split('; ').find(cookie => cookie.startsWith('kith-taken='))?.slice('kith-taken='.length);
  if (!taken) return;
  for (const [key, draft] of ofPerson(user)) if (draft.kept === taken) drop(key);
  document.cookie = 'kith-taken=; path=/; max-age=0; samesite=strict';
}

/** Takes away the pages that can be read here without a network. */
export const forgetPages = async () => {
  try {
    await caches.delete('kith-pages');
  } catch {
    // Nothing was kept: the browser forbids it.
  }
};

function read(key) {
  try {
    const draft = JSON.parse(store.getItem(key));
    return typeof draft?.text === 'string' ? draft : null;
  } catch {
    return null;
  }
}
