// Keeps the page, the chart library and the data for reading offline. The build writes the version and the list below,
// so that every build is a worker of its own: it is installed whole, or not at all, and answers from one build only.
const VERSION = '/* version */';
const FILES = {
  /* files */
};

const PREFIX = `relocation-explorer ${registration.scope} `;
const CACHE = PREFIX + VERSION;

/** Not of this build alone: the newest, kept when it is asked for, for the time without a connection. */
const KEPT_WHEN_ASKED = /^((facts|en|zh|snapshots)\/|changes\.|pages\.css$|THIRD-PARTY-NOTICES\.txt$)/;

/** What reads PDFs, and what is published as one file: who has used it once can do so without a connection. */
const OF_FEW = /^app-[^/]*\/(?:pdf[./]|single\.js$)/;

/** Headers about how a response came, and not about what it says: the browser has undone the encoding already. */
const OF_TRANSFER = ['content-encoding', 'content-length', 'vary'];

const addressOf = (name) => new URL(name, registration.scope).href;
const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A response of our own, with the server's policies: one that was redirected may not answer a navigation. */
function copyOf(response, body) {
  const headers = new Headers(response.headers);
  for (const name of OF_TRANSFER) headers.delete(name);
  return new Response(body, { headers });
}

/** Keeps a file, if it is what this build holds: during an upload the server may answer with another build's. */
async function keep(cache, name) {
  const response = await fetch(addressOf(name), { cache: name.startsWith('app-') ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const body = await response.arrayBuffer();
  if (hex(await crypto.subtle.digest('SHA-256', body)) !== FILES[name]) throw new Error(`${name} is of another build`);
  await cache.put(addressOf(name), copyOf(response, body));
}

/** The names of the files that are not in the store: all at first, some where the browser has dropped them. */
async function missing(cache) {
  const held = new Set((await cache.keys()).map(({ url }) => url));
  return Object.keys(FILES).filter((name) => !held.has(addressOf(name)));
}

async function install() {
  const cache = await caches.open(CACHE);
  // One by one, so that what the reader asks for meanwhile does not wait.
  for (const name of await missing(cache)) await keep(cache, name);
}

/** Forgets old builds but the last: pages that are still open may ask for the rest of their program. */
async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

let whole = null;

/** Whether the store answers, or the network does: a page must not get some files of one build and some of another. */
function isWhole(cache) {
  whole ??= missing(cache).then((names) => names.length === 0);
  return whole;
}

async function answer(event) {
  const { request } = event;
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  if (request.mode === 'navigate' && url.href === registration.scope) url.href = addressOf('index.html');
  const name = url.href.slice(registration.scope.length);
  const cache = await caches.open(CACHE);
  const kept = await cache.match(url);

  // Names in a program's folder say what they hold, so another build's answer is the right one.
  if (name.startsWith('app-')) {
    const found = kept ?? (await caches.match(url));
    if (found || !OF_FEW.test(name)) return found ?? fetch(request);
    const response = await fetch(request);
    if (response.ok) event.waitUntil(cache.put(url, copyOf(response, response.clone().body)));
    return response;
  }
  if (KEPT_WHEN_ASKED.test(name)) {
    const response = await fetch(request).catch(() => kept ?? Response.error());
    if (response.ok && response !== kept) event.waitUntil(cache.put(url, copyOf(response, response.clone().body)));
    return response;
  }
  if (name === 'index.html') {
    whole = null; // what a page begins with, it goes on with
    if (!(await isWhole(cache))) event.waitUntil(install().catch((error) => console.info('Not whole again:', error)));
  }
  if (await isWhole(cache)) return kept ?? fetch(request);
  return fetch(request).catch(() => kept ?? Response.error());
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('message', ({ data }) => data === 'use' && skipWaiting());
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(registration.scope)) {
    event.respondWith(answer(event).catch(() => fetch(event.request))); // no store, and yet a page
  }
});
