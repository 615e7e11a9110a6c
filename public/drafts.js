// Drafts of the coding desk, kept in this browser (IndexedDB): each with the state that it began with and every step since,
// and a line for the list. A step is kept only behind the state that it was taken from, so that two tabs never write over
// each other. Also what only a browser can make of a file: the text of an HTML page, and, by what is fetched then, of a PDF.
import { trustMarkup } from './program.js';

/** Names why nothing can be kept, for the program. */
const reason = (error) => (error?.name === 'QuotaExceededError' ? 'full' : 'forbidden');

let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('coding-desk', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('heads', { keyPath: 'id' });
      request.result.createObjectStore('bases');
      request.result.createObjectStore('steps');
    };
    request.onsuccess = () => {
      // The browser may close it at any time: whoever clears what sites keep, or a full disk.
      request.result.onclose = () => {
        opened = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(request.error);
  });
  return opened;
}

/** Works in one transaction, which is kept whole or not at all; `work` gets the stores and a function for the result. */
async function within(mode, work) {
  let database;
  try {
    database = await open();
  } catch (error) {
    throw reason(error);
  }
  return new Promise((resolve, reject) => {
    let result = '';
    const names = ['heads', 'bases', 'steps'];
    const transaction = database.transaction(names, mode);
    const stores = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)]));
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = transaction.onerror = () => reject(reason(transaction.error));
    work(stores, (value) => {
      result = value;
    });
  });
}

const stepsOf = (id) => IDBKeyRange.bound([id], [id, []]);

/** The lines of all drafts, the last changed first, as JSON. */
export const list = () =>
  within('readonly', ({ heads }, give) => {
    heads.getAll().onsuccess = ({ target }) =>
      give(JSON.stringify(target.result.sort((a, b) => b.changed - a.changed)));
  });

/** A draft as JSON; empty where there is none. */
export const load = (id) =>
  within('readonly', ({ bases, steps }, give) => {
    bases.get(id).onsuccess = ({ target }) => {
      const base = target.result;
      if (base === undefined) return;
      steps.getAll(stepsOf(id)).onsuccess = ({ target }) => give(JSON.stringify({ base, steps: target.result }));
    };
  });

/** Keeps a new draft. */
export const create = (head, base) =>
  within('readwrite', ({ heads, bases }) => {
    const kept = JSON.parse(head);
    heads.put(kept);
    bases.put(base, kept.id);
    navigator.storage?.persist?.();
  });

/** Keeps a step behind the state `after`; empty where that is done, else what the store has: `gone`, or its state as JSON. */
export const append = (head, step, after) =>
  within('readwrite', ({ heads, steps }, give) => {
    const [next, from] = [JSON.parse(head), JSON.parse(after)];
    heads.get(next.id).onsuccess = ({ target }) => {
      const stamp = target.result?.stamp;
      if (!stamp) give('gone');
      else if (stamp.revision !== from.revision || stamp.tab !== from.tab) give(JSON.stringify(stamp));
      else {
        heads.put(next);
        steps.put(step, [next.id, from.revision]);
      }
    };
  });

/** Forgets a draft. */
export const remove = (id) =>
  within('readwrite', ({ heads, bases, steps }) => {
    heads.delete(id);
    bases.delete(id);
    steps.delete(stepsOf(id));
  });

/** An id that nothing else has, for a draft or a tab. */
export const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36).padStart(2, '0')).join('');

/** What this tab, and this browser, remember under a name. A page that may remember nothing does without. */
const remembered = (store) => {
  try {
    return globalThis[store];
  } catch {
    return undefined;
  }
};
export const recall = (store, name) => remembered(store)?.getItem(`desk-${name}`) ?? '';
export const remember = (store, name, value) => {
  try {
    remembered(store)?.setItem(`desk-${name}`, value);
  } catch {
    // Full: it is a convenience only.
  }
};

const NO_TEXT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG IFRAME OBJECT EMBED CANVAS SELECT BUTTON TEXTAREA'.split(' '),
);
const INLINE = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR'.split(
    ' ',
  ),
);

/**
 * What is selected within an element that a selector finds: its `data-item`, how many characters stand before what is
 * selected there, and how many that has; nothing where nothing is.
 */
export function selection(css) {
  const selected = getSelection();
  if (!selected?.rangeCount) return '';
  const range = selected.getRangeAt(0);
  const from = range.startContainer;
  const inside = (from.nodeType === Node.ELEMENT_NODE ? from : from.parentElement)?.closest(css);
  if (!inside) return '';
  const before = document.createRange();
  before.setStart(inside, 0);
  before.setEnd(from, range.startOffset);
  const count = (text) => [...String(text)].length;
  return `${inside.dataset.item} ${count(before)} ${count(range)}`;
}

/**
 * The text of a page, a block a line. The document that the browser makes of it belongs to no window: nothing of it runs,
 * and nothing is fetched. Gone through without recursion, for a page may be nested as deep as it likes.
 */
export function textOfHtml(html) {
  const root = new DOMParser().parseFromString(trustMarkup(html), 'text/html').documentElement;
  const text = [];
  const line = (node) => {
    if (node.tagName === 'TD' || node.tagName === 'TH') text.push('\t');
    else if (node.tagName && !INLINE.has(node.tagName)) text.push('\n');
  };
  let node = root;
  while (node) {
    if (node.nodeType === Node.TEXT_NODE) text.push(node.data.replace(/\s+/g, ' '));
    const inner = node.nodeType === Node.ELEMENT_NODE && !NO_TEXT.has(node.tagName.toUpperCase());
    if (inner) line(node);
    if (inner && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node !== root && !node.nextSibling) {
      node = node.parentNode;
      line(node);
    }
    node = node === root ? null : node.nextSibling;
  }
  const lines = text.join('').split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line, at) => line || lines[at - 1]?.trim())
    .join('\n')
    .trim();
}

/** Reads a PDF page by page, by what is fetched then (`pdf.js`). Rejects with the name of a refusal. */
export async function readPdf(file, take) {
  const reader = await import('./pdf.js').catch(() => ({}));
  if (!reader.readPdf) throw 'no-reader';
  return reader.readPdf(file, take);
}
