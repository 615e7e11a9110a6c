// The explorer as a library: views inside the elements of any page, and snapshots to ask.
//   import { mount, openSnapshot } from 'https://example.org/explorer/explorer.js';
//   const view = await mount(element, { view: 'compare', regions: ['522700', '522300'], lang: 'en' });
//   const { facts, total, counts } = (await openSnapshot()).query({ selections: { region: '522700' }, limit: 10 });
// Options, handles and types: explorer.d.ts. This address stays; the program is fetched from beside it when it is needed.

/** Where the explorer's data stand, where they are not those that the program holds: who publishes others writes it here. */
const DATA = '/* data */';

const HOME = new URL('./', import.meta.url).href;
const FACETS = ['region', 'partner', 'domain', 'indicator', 'kind', 'unit', 'bound', 'report', 'period'];
/** Options, and the parameters of the explorer's address that they stand for. */
const PARAMETERS = {
  view: 'view',
  part: 'part',
  facts: 'facts',
  lang: 'lang',
  theme: 'theme',
  controls: 'controls',
  regions: 'regions',
  text: 'q',
  sort: 'sort',
  fact: 'fact',
  per: 'per',
  show: 'show',
  items: 'items',
  columns: 'columns',
  chart: 'chart',
  chartUnit: 'in',
  pin: 'pin',
  data: 'data',
};
const OTHERS = ['query', 'selections', 'value', 'snapshot', 'onchange'];

let shared = null;

/** Loads the program, once; `mount` and `openSnapshot` do it themselves. A failed attempt can be made again. */
export function init() {
  shared ??= start().catch((error) => {
    shared = null;
    throw error;
  });
  return shared.then(() => undefined);
}

async function start() {
  const tools = await import('./app/program.js');
  const [program] = await Promise.all([
    tools.load(DATA.startsWith('.') && new URL(DATA, HOME)),
    tools.addSheet('style'),
  ]);
  return { ...tools, program };
}

/** The options as a query of the explorer's address; what they do not name stays as it is in `before`. */
function queryOf(options, before) {
  const query = new URLSearchParams(options.query ?? before);
  const set = (name, value) => {
    if (value === undefined) return;
    const text = [value ?? []].flat().join('~');
    if (text === '') query.delete(name);
    else query.set(name, text);
  };
  for (const [option, value] of Object.entries(options)) {
    if (Object.hasOwn(PARAMETERS, option)) set(PARAMETERS[option], value);
    else if (!OTHERS.includes(option)) throw new TypeError(`the explorer has no option "${option}"`);
  }
  const { selections, value } = options;
  if (selections !== undefined) {
    for (const facet of FACETS) query.delete(facet);
    for (const [facet, codes] of Object.entries(selections ?? {})) {
      if (!FACETS.includes(facet))
        throw new TypeError(`there is no facet "${facet}"; the facets are ${FACETS.join(', ')}`);
      set(facet, codes);
    }
  }
  if (value !== undefined) set('value', value && `${value.low ?? ''}..${value.high ?? ''}`);
  return query.toString();
}

/** The language of the text around, where it is one of the explorer's. */
function languageAround(element) {
  const tag = element?.closest('[lang]')?.lang.toLowerCase().split('-')[0];
  return ['zh', 'en'].includes(tag) ? tag : undefined;
}

/**
 * The colours of the page around: a part stands on its ground, whatever the reader's system would choose. Where the page
 * follows the system, so does the part.
 */
function themeAround(element) {
  const scheme = getComputedStyle(element).colorScheme;
  if (!scheme.includes('dark')) return 'light';
  return scheme.includes('light') ? undefined : 'dark';
}

/** What is shown: kept, so that an explorer whose handle is forgotten stays. */
const shown = new Set();

/** Shows the explorer as the last child of an element or a shadow root; resolves to its handle when it is there. */
export async function mount(target, options = {}) {
  const around = target instanceof ShadowRoot ? target.host : target;
  let query = queryOf(options, new URLSearchParams({ lang: languageAround(around) ?? '' }));
  const asked = new URLSearchParams(query);
  if (asked.has('part') && !asked.has('theme')) query = queryOf({ theme: themeAround(around) }, query);
  let { onchange } = options;
  await init();
  const { program, dress, watch, showFailure, leadTo } = await shared;
  const snapshot = typeof options.snapshot === 'string' ? await openSnapshot(options.snapshot) : options.snapshot;
  if (snapshot && !opened.has(snapshot)) throw new TypeError('a snapshot is a text, or what openSnapshot has made');

  const host = document.createElement('relocation-explorer');
  const box = document.createElement('section');
  box.className = 'explorer';
  const root = host.attachShadow({ mode: 'open' });
  const undress = dress(root);
  root.append(box);
  (target.shadowRoot ?? target).append(host);

  // Links within the view lead to a place in it, not to one of the page around.
  box.addEventListener('click', (event) => {
    const place = event.target.closest?.('a[href^="#"]')?.getAttribute('href').slice(1);
    if (!place) return;
    event.preventDefault();
    leadTo(box, place);
  });

  const unwatch = watch(box, (detail) => showFailure(box, 'panic', detail));
  const changed = (now) => queueMicrotask(() => onchange?.(now));
  const make = (asked) =>
    snapshot
      ? opened.get(snapshot).mount(box, HOME, asked, changed)
      : new program.MountedExplorer(box, HOME, asked, changed);
  let explorer = make(query);
  shown.add(explorer);

  return {
    get query() {
      return explorer?.query ?? null;
    },
    update(more) {
      if (!explorer) return;
      const next = queryOf(more, explorer.query);
      if ('snapshot' in more)
        throw new TypeError('another snapshot needs another explorer: destroy this one and mount it');
      if ('onchange' in more) ({ onchange } = more);
      explorer.lead(next);
    },
    destroy() {
      if (!explorer) return;
      onchange = null;
      unwatch();
      undress();
      shown.delete(explorer);
      try {
        explorer.free();
      } catch (error) {
        console.warn('The explorer had stopped:', error);
      }
      explorer = null;
      host.remove();
    },
  };
}

/** Why a text is no snapshot: every problem, with its path, its line and what would be right. */
export class SnapshotError extends Error {
  name = 'SnapshotError';

  constructor(problems) {
    super(problems.map(({ line, path, message }) => `line ${line}, ${path || '.'}: ${message.en}`).join('\n'));
    this.problems = problems;
  }
}

/** What is wrong with a call, as an error of this module: those that come out of the program say that it has stopped. */
function forCaller(error) {
  return error instanceof WebAssembly.RuntimeError ? error : new Error(error.message, { cause: error });
}

const opened = new WeakMap();

function ask(snapshot, request) {
  try {
    return JSON.parse(opened.get(snapshot).ask(JSON.stringify(request)));
  } catch (error) {
    throw forCaller(error);
  }
}

/** A snapshot to ask; made by `openSnapshot`. */
export class Snapshot {
  query(request = {}) {
    return ask(this, request);
  }

  proofread(text) {
    return ask(this, { proof: String(text) });
  }

  compare(regions, { per } = {}) {
    return ask(this, { compare: regions, per });
  }

  cite(fact, { style, lang, accessed } = {}) {
    return ask(this, { cite: fact, style, lang, accessed });
  }

  get document() {
    return JSON.parse(opened.get(this).document());
  }
}

/** Checks a text and opens it; without one, the explorer's own snapshot. */
export async function openSnapshot(text) {
  await init();
  const { program } = await shared;
  const snapshot = new Snapshot();
  try {
    opened.set(
      snapshot,
      await new Promise((resolve, reject) => program.OpenedSnapshot.open(text, HOME, resolve, reject)),
    );
  } catch (error) {
    throw typeof error === 'string' ? new SnapshotError(JSON.parse(error)) : forCaller(error);
  }
  return snapshot;
}
