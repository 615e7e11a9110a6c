// What a reader puts aside, kept in this browser (IndexedDB): one text a collection. A change is made on the text that the
// store holds by then, in one transaction, so that two tabs never write over each other. Its mirror, the number of the
// change and the names of what is in it, a line each, stands in localStorage: every page reads that at once, and hears of
// the changes of other tabs.

let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('basket', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('baskets');
    request.onsuccess = () => {
      // The browser may close it at any time: whoever clears what sites keep, or a full disk.
      request.result.onclose = () => {
        opened = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** What is put aside where the browser lets nothing be kept: as long as the page is open. */
const held = new Map();

/**
 * Replaces the text of a collection by what `apply` makes of it (of an empty text where there is none), and calls that once.
 * Resolves with `kept`, or with `held` where it lasts as long as the page; rejects with `full` where there is no room left.
 */
export async function change(id, apply) {
  let database;
  try {
    database = await open();
  } catch {
    held.set(id, apply(held.get(id) ?? ''));
    return 'held';
  }
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('baskets', 'readwrite');
    const store = transaction.objectStore('baskets');
    store.get(id).onsuccess = ({ target }) => store.put(apply(target.result ?? ''), id);
    transaction.oncomplete = () => resolve('kept');
    transaction.onabort = () => reject('full');
  });
}

/** Whoever follows the mirror of a collection's text. */
let follower = null;

/** Tells the mirror of a collection's text, now and whenever another tab changes it; only the last who asked is told. */
export function follow(id, tell) {
  follower = { key: `basket ${id}`, tell };
  let text = null;
  try {
    text = localStorage.getItem(follower.key);
  } catch {
    // Nothing can be kept here.
  }
  tell(text ?? '0');
}

addEventListener('storage', ({ key, newValue }) => {
  if (key === follower?.key) follower.tell(newValue ?? '0');
});

/** Writes the mirror of a collection's text. */
export function mirror(id, text) {
  try {
    localStorage.setItem(`basket ${id}`, text);
  } catch {
    // Full or forbidden: other tabs see it when they open it.
  }
}
