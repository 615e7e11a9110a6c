// What the page (boot.js) and the module for other pages (explorer.js) share: the program is loaded once, charts come
// after the first paint, and whatever goes wrong is said in both languages where the reader looks.

const MESSAGES = {
  load: {
    zh: '页面没有加载成功。请检查网络连接，并使用支持 WebAssembly 的新版浏览器。',
    en: 'The explorer could not be loaded. Check the connection, and use a recent browser that supports WebAssembly.',
  },
  panic: {
    zh: '程序出错，已停止运行。下面的内容可能不完整。',
    en: 'The explorer has stopped because of an error. What is shown below may be incomplete.',
  },
};

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Shows the first failure above what is left in `place`: what follows from it would only hide the cause. */
export function showFailure(place, kind, detail, ...ways) {
  if (place.querySelector(':scope > .failure')) return;
  const { zh, en } = MESSAGES[kind];
  place.prepend(
    element(
      'section',
      { class: 'failure', role: 'alert' },
      element('p', { lang: 'zh-Hans' }, zh),
      element('p', { lang: 'en' }, en),
      ...ways,
      element(
        'details',
        {},
        element('summary', {}, '详情 · ', element('span', { lang: 'en' }, 'Details')),
        element('pre', { lang: 'en' }, detail),
      ),
    ),
  );
}

/** Where explorers stand, each with what says there that it has stopped. */
const places = new Map();
let used = null;
let reported = false;

/** From now on, `show(detail)` is called when the explorer in `place` stops. Returns what ends this. */
export function watch(place, show) {
  places.set(place, show);
  const use = () => {
    used = place;
  };
  const events = ['pointerdown', 'click', 'keydown', 'input', 'change'];
  for (const event of events) place.addEventListener(event, use, { capture: true });
  return () => {
    for (const event of events) place.removeEventListener(event, use, { capture: true });
    places.delete(place);
    if (used === place) used = null;
  };
}

/** Leads to a place in the view once everything before it is built: what is below the first screen comes after a paint. */
export function leadTo(box, place) {
  const lead = () => {
    const found = !box.querySelector('i.later, #static') && box.querySelector(`[id="${CSS.escape(place)}"]`);
    if (!found) return;
    building.disconnect();
    found.scrollIntoView();
  };
  const building = new MutationObserver(lead);
  building.observe(box, { childList: true, subtree: true });
  // A reader who has gone on is not called back.
  for (const event of ['pointerdown', 'keydown', 'wheel'])
    box.addEventListener(event, () => building.disconnect(), { capture: true, once: true });
  lead();
}

/** Called by the program's panic hook, with the place of the explorer where it knows: else the one used last, or all. */
export function panicked(detail, place) {
  reported = true;
  setTimeout(() => {
    reported = false;
  }, 1000); // until the trap that follows has been heard of
  const known = [place, used].find((each) => places.has(each));
  for (const [each, show] of places) if (!known || each === known) show(detail);
}

const HOME = new URL('./', import.meta.url).href;

/**
 * Whether the program threw it. The first file in the stack decides: a page around the explorer may fail in what the
 * program has called, and call the program in what fails. In the page as one file there is nothing but the program.
 */
function isOurs(error, file) {
  if (HOME === 'file:///') return error != null;
  const calls = String(error?.stack ?? '')
    .split('\n')
    .filter((line) => /^\s*at |@/.test(line));
  const thrower = calls.find((call) => /\b(?!wasm:)[a-z-]+:\/\//.test(call)) ?? (error == null ? '' : file);
  return thrower.includes(HOME);
}

// What no panic hook reports: the stack or the memory is exhausted, or the browser threw something into the program.
function hear(error, file = '') {
  if (!reported && isOurs(error, file)) panicked(String(error.stack ?? error));
}
addEventListener('error', ({ error, filename }) => hear(error, filename));
addEventListener('unhandledrejection', ({ reason }) => hear(reason));

const WORKER = './sw.js';

/** Where a page demands Trusted Types, what may become markup or the address of a script. Another page may forbid it. */
function makePolicy() {
  try {
    return globalThis.trustedTypes?.createPolicy('relocation-explorer', {
      createHTML: (html) => html,
      createScriptURL: (url) => (url === WORKER || url === `${HOME}pdf/worker.js` ? url : null),
    });
  } catch {
    return null; // then the browser says what it does not accept
  }
}
const policy = makePolicy();

/** The markup of the program's own elements, which the build has written into it: no text of a reader or of the data. */
export const trustMarkup = (html) => policy?.createHTML(html) ?? html;

/** The address of the worker that keeps the page, or of the one that reads PDFs. */
export const workerAddress = (url = WORKER) => policy?.createScriptURL(url) ?? url;

/** Once something has been painted; soon all the same where nothing is, as in a tab out of sight. */
export const painted = new Promise((resolve) => {
  if (document.hidden) resolve();
  requestAnimationFrame(() => requestAnimationFrame(resolve));
  setTimeout(resolve, 1500);
});

/** Whether keys without a modifier do something; switched for good where `on` is given. The desk's switch is the same. */
export function singleKeys(on) {
  try {
    if (on !== undefined) localStorage.setItem('desk-keys', on ? 'on' : 'off');
    return localStorage.getItem('desk-keys') !== 'off';
  } catch {
    return on ?? true; // a page that may remember nothing does without
  }
}

/** Keeps the drafts of the coding desk; loaded with it. */
export const loadDrafts = () => import('./drafts.js');

/** Keeps what a reader puts aside; loaded when that is first changed or shown. */
export const loadBasket = () => import('./basket.js');

/** Fetches a snapshot from another address; loaded when a link or a reader names one. */
export const loadFetching = () => import('./data.js');

/** Loads the chart library, not before the first paint; it draws in another task than it starts in. Rejects when it cannot be had. */
export const loadECharts = async () => {
  await painted;
  const library = await import('./echarts.js');
  await new Promise((resolve) => setTimeout(resolve));
  return library;
};

/** Loads what packs files to take away. Rejects when it cannot be had. */
export const loadZip = () => import('./zip.js');

/** Where explorers stand: the page, shadow trees. And the sheets that hold there, by name as they were asked for. */
const trees = new Set();
const asked = new Map();
const sheets = [];

async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}

/** A sheet as the page has it, and as a shadow tree has it, where the width that it asks for is that of the explorer. */
async function fetchSheet(name) {
  const css = await (await fetched(new URL(`./${name}.css`, import.meta.url))).text();
  const sheet = { inPage: new CSSStyleSheet(), inShadow: new CSSStyleSheet() }; // not inline styles: no policy forbids them
  sheet.inPage.replaceSync(css);
  sheet.inShadow.replaceSync(css.replace(/@media ?(?=\((?:min|max)-width)/g, '@container explorer '));
  return sheet;
}

const adopt = (tree, { inPage, inShadow }) =>
  tree.adoptedStyleSheets.push(tree instanceof ShadowRoot ? inShadow : inPage);

async function bring(name) {
  const sheet = await fetchSheet(name);
  sheets.push(sheet);
  for (const tree of trees) adopt(tree, sheet);
}

/** Lets a sheet hold wherever explorers stand and will stand; a failed attempt can be made again. */
export function addSheet(name) {
  if (!asked.has(name)) {
    const coming = bring(name);
    coming.catch(() => asked.delete(name));
    asked.set(name, coming);
  }
  return asked.get(name);
}

/** From now on, an explorer may stand in a tree. Returns what ends this. */
export function dress(tree) {
  for (const sheet of sheets) adopt(tree, sheet);
  trees.add(tree);
  return () => trees.delete(tree);
}

/** A file of the program that few need, as bytes: asked for when it is first used. */
export const loadFile = async (name) => (await fetched(new URL(`./${name}`, import.meta.url))).arrayBuffer();

let program = null;

/** The program's exports; a failed attempt can be made again. `data` is where data stand that take the place of its own. */
export function load(data) {
  program ??= start(data).catch((error) => {
    program = null;
    throw error;
  });
  return program;
}

async function start(data) {
  const { default: run, ...exports } = await import('./relocation-explorer.js');
  await run();
  if (data) exports.takeData(new Uint8Array(await (await fetched(data)).arrayBuffer()));
  return exports;
}
