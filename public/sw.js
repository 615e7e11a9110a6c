// Keeps the page, the chart library and the data for reading offline. The build writes the version and the list below,
// so that every build is a worker of its own: it is installed whole, or not at all, and answers from one build only.
const VERSION = '/* version */';
const FILES = {/* files */};

const PREFIX = `relocation-explorer ${registration.scope} `;
const CACHE = PREFIX + VERSION;
const HOME = new URL('index.html', registration.scope).href;

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Keeps a file, if it is what this build holds: during an upload the server may answer with another build's. */
async function keep(cache, [name, sha256]) {
  const response = await fetch(new URL(name, registration.scope), { cache: name.startsWith('app-') ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const body = await response.arrayBuffer();
  if (hex(await crypto.subtle.digest('SHA-256', body)) !== sha256) throw new Error(`${name} is of another build`);
  // A response of our own: one that was redirected may not answer a navigation.
  const headers = { 'content-type': response.headers.get('content-type') ?? '' };
  const policy = response.headers.get('content-security-policy');
  if (policy) headers['content-security-policy'] = policy;
  await cache.put(new URL(name, registration.scope), new Response(body, { headers }));
}

async function install() {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.entries(FILES).map((file) => keep(cache, file)));
}

/** Forgets old builds but the last: pages that are still open may ask for the rest of their program. */
async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

async function answer(request) {
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  if (request.mode === 'navigate' && url.href === registration.scope) url.href = HOME;
  const kept = await (await caches.open(CACHE)).match(url);
  if (kept) return kept;
  // Names in a program's folder say what they hold, so another build's answer is the right one.
  const inProgram = url.pathname.slice(new URL(registration.scope).pathname.length).startsWith('app-');
  return (inProgram && (await caches.match(url))) || fetch(request);
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('message', ({ data }) => data === 'use' && skipWaiting());
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(registration.scope)) event.respondWith(answer(event.request));
});
