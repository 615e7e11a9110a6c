// Views and numbers of the explorer inside another page:
//   <script type="module" src="https://example.org/explorer/embed.js"></script>
//   <report-explorer view="compare" regions="522700 522300" lang="en">Shown until the view is there.</report-explorer>
//   <report-fact fact="ID" value="115">115 villages</report-fact>
// Attributes, events and types: embed.d.ts.

const HOME = new URL('./', import.meta.url);
const LISTS = ['regions', 'region', 'partner', 'domain', 'indicator', 'kind', 'unit', 'bound', 'report', 'period', 'columns'];
const PARAMETERS = [...LISTS, 'view', 'fact', 'q', 'value', 'sort', 'per', 'show', 'chart', 'in', 'lang', 'theme', 'controls', 'background', 'pin'];

const BOUNDS = { at_least: '≥', more_than: '>', at_most: '≤', less_than: '<' };
const WORDS = {
  zh: {
    explorer: '搬迁与协作', views: { explore: '浏览', compare: '比较', measures: '措施', ledger: '台账', sources: '来源' },
    about: '约', open: '看原文位置', rows: ['性质', '原文写作', '出处', '数据'],
    kinds: { achieved: '已完成', target: '目标', standard: '标准', context: '背景' },
    changed: (was) => `本文写作时为 ${was}，数据后来改过。`,
  },
  en: {
    explorer: 'Relocation Explorer',
    views: { explore: 'Explore', compare: 'Compare', measures: 'Measures', ledger: 'Ledger', sources: 'Sources' },
    about: 'about', open: 'See where it is printed', rows: ['Kind', 'Printed as', 'Source', 'Data'],
    kinds: { achieved: 'achieved', target: 'target', standard: 'standard', context: 'context' },
    changed: (was) => `This page was written with ${was}; the data have changed since.`,
  },
};

/** The language asked for, or that of the text around: `zh`, `en`, or null where it is another one. */
function languageOf(host) {
  const tag = host.closest('[lang]')?.lang.toLowerCase().split('-')[0];
  return tag in WORDS ? tag : null;
}

function sheet(css) {
  const made = new CSSStyleSheet(); // not an inline style: no policy of the host page is in its way
  made.replaceSync(css);
  return made;
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const frameSheet = sheet(`
  :host { display: grid; position: relative; min-width: 0; }
  :host([hidden]) { display: none; }
  iframe, slot { grid-area: 1 / 1; }
  iframe { display: block; box-sizing: border-box; width: 100%; min-width: 0; height: 480px; border: 0; color-scheme: normal; visibility: hidden; }
  slot { display: block; }
  iframe.ready { visibility: visible; }
  iframe.ready + slot { display: none; }`);

class ReportExplorer extends HTMLElement {
  static observedAttributes = [...PARAMETERS, 'src', 'title', 'loading'];
  #root = this.attachShadow({ mode: 'open' });
  #frame = null;
  #origin = '';
  #query = null;
  #due = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [frameSheet];
  }

  get address() {
    const address = new URL(this.getAttribute('src') ?? '', this.hasAttribute('src') ? document.baseURI : HOME);
    for (const name of PARAMETERS) {
      const given = this.getAttribute(name)?.trim();
      if (given) address.searchParams.set(name, LISTS.includes(name) ? given.split(/[\s,~]+/).join('~') : given);
    }
    const lang = languageOf(this);
    if (lang && !address.searchParams.has('lang')) address.searchParams.set('lang', lang);
    address.searchParams.set('embed', '1');
    return address;
  }

  get query() {
    return this.#query;
  }

  connectedCallback() {
    addEventListener('message', this.#hear);
    this.#frame = element('iframe', {
      allow: `clipboard-write${'share' in navigator ? '; web-share' : ''}`, // else some browsers warn
      loading: this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy',
    });
    this.#show();
    this.#root.replaceChildren(this.#frame, element('slot'));
  }

  disconnectedCallback() {
    removeEventListener('message', this.#hear);
    this.#root.replaceChildren(element('slot'));
    this.#frame = null;
  }

  attributeChangedCallback() {
    if (!this.#frame || this.#due) return;
    this.#due = true;
    queueMicrotask(() => { // once for all attributes that change together
      this.#due = false;
      if (this.#frame) this.#show();
    });
  }

  #show() {
    const address = this.address;
    const words = WORDS[languageOf(this) ?? 'en'];
    this.#frame.title = this.title || [words.explorer, words.views[address.searchParams.get('view')]].filter(Boolean).join(' · ');
    if (address.href === this.#frame.dataset.address) return;
    this.#frame.dataset.address = address.href;
    this.#origin = address.origin;
    this.#query = null;
    // A frame that is there is led on without a step in the reader's history.
    if (this.#frame.className) this.#frame.contentWindow.location.replace(address.href);
    else this.#frame.src = address.href;
  }

  #hear = ({ source, origin, data }) => {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#origin) return;
    if (data?.type !== 'relocation-explorer' || data.version !== 1) return;
    if (data.event === 'height' && data.height > 0 && data.height < 1e5) {
      this.#frame.style.height = `${Math.ceil(data.height)}px`;
      this.#frame.className = 'ready';
    } else if (data.event === 'state' && typeof data.query === 'string') {
      const first = this.#query === null;
      if (data.query === this.#query) return;
      this.#query = data.query;
      if (!first) this.dispatchEvent(new CustomEvent('change', { bubbles: true, detail: { query: data.query } }));
    }
  };
}

const factSheet = sheet(`
  button { all: unset; cursor: pointer; text-decoration: underline dotted; text-underline-offset: .2em; }
  button:focus-visible, a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
  .changed::after { content: "*"; font-weight: 700; }
  div { all: initial; display: block; position: absolute; box-sizing: border-box; width: 320px; max-width: calc(100vw - 16px);
    padding: 12px 16px; border: 1px solid GrayText; border-radius: 6px; background: Canvas; color: CanvasText;
    font: 14px/1.5 system-ui, sans-serif; }
  div:not(:popover-open) { display: none; }
  p { margin: 0 0 8px; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 0 0 8px; }
  dt { opacity: .75; } dd { margin: 0; }
  .note { font-weight: 600; }
  a { color: LinkText; display: inline-block; min-height: 24px; }`);

/** One number with its source. Its own text stays when the number cannot be had. */
class ReportFact extends HTMLElement {
  static observedAttributes = ['fact', 'lang', 'value', 'data-value', 'src'];
  #root = this.attachShadow({ mode: 'open' });
  #asked = 0;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [factSheet];
    this.#root.append(element('slot'));
  }

  connectedCallback() {
    this.#show();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#show();
  }

  async #show() {
    const asked = ++this.#asked;
    const id = this.getAttribute('fact');
    const home = new URL(this.getAttribute('src') ?? HOME, document.baseURI);
    const fact = id && 'popover' in HTMLElement.prototype ? await read(new URL(`facts/${encodeURIComponent(id)}.json`, home)) : null;
    if (asked !== this.#asked) return;
    this.dataset.state = fact ? 'ready' : 'missing';
    if (!fact) return this.#root.replaceChildren(element('slot'));

    const lang = languageOf(this) ?? 'en';
    const words = WORDS[lang];
    const number = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
    const value = [fact.approximate && words.about, BOUNDS[fact.bound], number.format(fact.value)].filter(Boolean).join(' ');
    const given = (this.getAttribute('value') ?? this.dataset.value ?? '').replaceAll(',', '').trim();
    const changed = given !== '' && Number(given) !== fact.value;
    if (changed) this.dataset.state = 'changed';

    const address = new URL('./', home);
    address.search = new URLSearchParams({ fact: id, lang });
    const rows = [words.kinds[fact.kind], fact.figure, `${fact.report[lang]} · ${fact.place[lang]}`, fact.published];
    const note = element('div', { popover: 'auto', lang, dir: 'ltr' },
      element('p', {}, fact.text[lang]),
      ...(changed ? [element('p', { className: 'note' }, words.changed(given))] : []),
      element('dl', {}, ...rows.flatMap((text, i) => [element('dt', {}, words.rows[i]), element('dd', {}, text)])),
      element('a', { href: address.href, target: '_blank', rel: 'noopener' }, words.open));
    const button = element('button', { type: 'button', dir: 'ltr', popoverTargetElement: note, className: changed ? 'changed' : '' },
      `${value} ${fact.unit[lang]}`);
    note.addEventListener('beforetoggle', ({ newState }) => newState === 'open' && place(note, button));
    this.#root.replaceChildren(button, note);
  }
}

const answers = new Map();

/** The fact, asked for once a page; null when it cannot be had. */
function read(url) {
  if (!answers.has(url.href)) {
    const answer = fetch(url, { credentials: 'omit' }).then((response) => (response.ok ? response.json() : null)).catch(() => null);
    answers.set(url.href, answer);
  }
  return answers.get(url.href);
}

/** Below a number in the upper half of the window, above one in the lower half; it scrolls with the text. */
function place(note, button) {
  const at = button.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, innerWidth - 328)) + scrollX;
  const edge = at.top * 2 > innerHeight
    ? { top: 'auto', bottom: `${document.documentElement.clientHeight - at.top - scrollY + 4}px` }
    : { top: `${at.bottom + scrollY + 4}px`, bottom: 'auto' };
  Object.assign(note.style, edge, { left: `${left}px` });
}

if (!customElements.get('report-explorer')) customElements.define('report-explorer', ReportExplorer);
if (!customElements.get('report-fact')) customElements.define('report-fact', ReportFact);
