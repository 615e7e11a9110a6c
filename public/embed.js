// Views and numbers of the explorer inside another page:
//   <script type="module" src="https://example.org/explorer/embed.js"></script>
//   <report-explorer view="compare" regions="522700 522300" lang="en">Shown until the view is there.</report-explorer>
//   <report-fact fact="ID" value="115">115 villages</report-fact>
// Attributes, events and types: embed.d.ts.

const HOME = new URL('./', import.meta.url);
/** The attributes that are parameters of the address, lists first. */
const LISTS = 'regions region partner domain indicator kind unit bound report period columns facts'.split(' ');
const OTHERS = 'view part fact q value sort per show items chart in lang theme controls background pin data'.split(' ');
const PARAMETERS = [...LISTS, ...OTHERS];

const BOUNDS = { at_least: '≥', more_than: '>', at_most: '≤', less_than: '<' };
const WORDS = {
  zh: {
    explorer: '搬迁与协作',
    views: [
      ['explore', '浏览'],
      ['compare', '比较'],
      ['measures', '措施'],
      ['ledger', '台账'],
      ['sources', '来源'],
    ],
    about: '约',
    open: '看原文位置',
    rows: ['性质', '原文写作', '地方', '出处', '数据'],
    undated: '未注明日期',
    comma: '，',
    /** Powers that an editor writes as a word, and what stands between the number and it. */
    powers: [
      [1e8, ' 亿'],
      [1e4, ' 万'],
    ],
    kinds: { achieved: '已完成', target: '目标', standard: '标准', context: '背景' },
    changed: (was) => `本文写作时为 ${was}，数据后来改过。`,
  },
  en: {
    explorer: 'Relocation Explorer',
    views: [
      ['explore', 'Explore'],
      ['compare', 'Compare'],
      ['measures', 'Measures'],
      ['ledger', 'Ledger'],
      ['sources', 'Sources'],
    ],
    about: 'about',
    open: 'See where it is printed',
    rows: ['Kind', 'Printed as', 'Place', 'Source', 'Data'],
    undated: 'undated',
    comma: ', ',
    powers: [
      [1e9, ' billion'],
      [1e6, ' million'],
    ],
    kinds: { achieved: 'achieved', target: 'target', standard: 'standard', context: 'context' },
    changed: (was) => `This page was written with ${was}; the data have changed since.`,
  },
};

/** How long a frame that has loaded may stay silent. */
const PATIENCE = 20_000;

/** The language asked for, or that of the text around: `zh`, `en`, or null where it is another one. */
function languageOf(host) {
  const tag = host.closest('[lang]')?.lang.toLowerCase().split('-')[0];
  return tag !== undefined && Object.hasOwn(WORDS, tag) ? tag : null;
}

/** Where the explorer is that an element names; null for what is no http(s) address: others would run in the host page. */
function homeOf(host) {
  try {
    const home = new URL(host.getAttribute('src')?.trim() || HOME, document.baseURI);
    if (home.protocol === 'https:' || home.protocol === 'http:') return home;
  } catch {
    // No address at all.
  }
  return null;
}

const complaints = new WeakMap();

/** An element shows its own content: its state says so to scripts and styles, the console why, once. */
function keepContent(host, state, why) {
  host.dataset.state = state;
  if (!why || complaints.get(host) === why) return;
  complaints.set(host, why);
  console.warn(`<${host.localName}> shows its own content: ${why}.`);
}

const refusal = (host) => `src="${host.getAttribute('src')}" is no http or https address`;

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
  #address = null;
  #query = null;
  #loaded = false;
  #silence = 0;
  #due = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [frameSheet];
    this.#clear();
  }

  get address() {
    const address = homeOf(this);
    if (!address) return null;
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
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener('message', this.#hear);
    this.#clear();
  }

  attributeChangedCallback() {
    if (!this.isConnected || this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      // once for all attributes that change together
      this.#due = false;
      if (this.isConnected) this.#show();
    });
  }

  /** Takes the frame away: the element's own content is left. */
  #clear() {
    clearTimeout(this.#silence);
    this.#root.replaceChildren(element('slot'));
    this.#frame = this.#address = this.#query = null;
    this.#loaded = false;
  }

  #show() {
    const address = this.address;
    if (!address) {
      this.#clear();
      return keepContent(this, 'refused', refusal(this));
    }
    this.#frame ??= this.#newFrame();
    const words = WORDS[languageOf(this) ?? 'en'];
    const view = words.views.find(([name]) => name === address.searchParams.get('view'))?.[1];
    this.#frame.title = this.title || [words.explorer, view].filter(Boolean).join(' · ');
    if (address.href === this.#address?.href) return;
    // What another explorer has shown is no answer of this one.
    if (address.origin !== this.#address?.origin || address.pathname !== this.#address.pathname) this.#hide('loading');
    this.#address = address;
    this.#query = null;
    // A frame that is there is led on without a step in the reader's history.
    if (this.#loaded) this.#frame.contentWindow.location.replace(address.href);
    else this.#frame.src = address.href;
    if (!this.#frame.isConnected) this.#root.prepend(this.#frame);
  }

  #newFrame() {
    const frame = element('iframe', {
      allow: `clipboard-write${'share' in navigator ? '; web-share' : ''}`, // else some browsers warn
      loading: this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy',
    });
    frame.addEventListener('load', () => {
      this.#loaded = true;
      if (this.#query !== null) return;
      // A browser's page about an error loads too, and says nothing.
      clearTimeout(this.#silence);
      this.#silence = setTimeout(() => this.#hide('missing', `${this.#address.href} does not answer`), PATIENCE);
    });
    return frame;
  }

  /** The element's own content, until the view answers. */
  #hide(state, why) {
    this.#frame.className = '';
    keepContent(this, state, why);
  }

  #hear = ({ source, origin, data }) => {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#address.origin) return;
    if (data?.type !== 'relocation-explorer' || data.version !== 1) return;
    clearTimeout(this.#silence);
    if (data.event === 'height' && data.height > 0 && data.height < 1e5) {
      this.#frame.style.height = `${Math.ceil(data.height)}px`;
      this.#frame.className = this.dataset.state = 'ready';
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

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });

/**
 * The figure in words: with its unit, alone (`number`), or as an editor writes it (`wan`): 6.22 万人, 1.2 million people.
 * Its bound and that it is an approximation stand in all of them, and no digit is dropped.
 */
function inWords(fact, format, lang) {
  const words = WORDS[lang];
  const [power, name] = (format === 'wan' &&
    words.powers.find(([power]) => Math.abs(fact.value) >= power && isShort(fact.value / power))) || [1, ''];
  const unit = format === 'number' ? '' : fact.unit[lang];
  const gap = unit && !(name && lang === 'zh') ? ' ' : '';
  const amount = `${number.format(fact.value / power)}${name}${gap}${unit}`;
  return [fact.approximate && words.about, BOUNDS[fact.bound], amount].filter(Boolean).join(' ');
}

/** Whether a number is written with four decimals at most. */
const isShort = (value) => Number(value.toFixed(4)) === value;

/** One number with its source. Its own text stays when the number cannot be had. */
class ReportFact extends HTMLElement {
  static observedAttributes = ['fact', 'lang', 'format', 'value', 'data-value', 'src'];
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
    const home = homeOf(this);
    const url =
      home && id && 'popover' in HTMLElement.prototype ? new URL(`facts/${encodeURIComponent(id)}.json`, home) : null;
    const answer = url && (await read(url));
    if (asked !== this.#asked) return;
    if (isFact(answer, id)) return this.#draw(answer, home);
    this.#root.replaceChildren(element('slot'));
    if (home) keepContent(this, 'missing', answer && `${url} is not this fact`);
    else keepContent(this, 'refused', refusal(this));
  }

  #draw(fact, home) {
    const lang = languageOf(this) ?? 'en';
    const words = WORDS[lang];
    const given = (this.getAttribute('value') ?? this.dataset.value ?? '').replaceAll(',', '').trim();
    const changed = given !== '' && Number(given) !== fact.value;

    const address = new URL('./', home);
    address.search = new URLSearchParams({ fact: fact.id, lang });
    const source = [fact.report[lang], fact.publisher?.[lang], fact.issued ?? words.undated].filter(Boolean);
    const rows = [words.kinds[fact.kind], fact.figure, fact.place[lang], source.join(words.comma), fact.published];
    const note = element(
      'div',
      { popover: 'auto', lang, dir: 'ltr' },
      element('p', {}, fact.text[lang]),
      ...(changed ? [element('p', { className: 'note' }, words.changed(given))] : []),
      element('dl', {}, ...rows.flatMap((text, i) => [element('dt', {}, words.rows[i]), element('dd', {}, text)])),
      element('a', { href: address.href, target: '_blank', rel: 'noopener' }, words.open),
    );
    const button = element(
      'button',
      { type: 'button', dir: 'ltr', popoverTargetElement: note, className: changed ? 'changed' : '' },
      inWords(fact, this.getAttribute('format'), lang),
    );
    note.addEventListener('beforetoggle', ({ newState }) => newState === 'open' && place(note, button));
    this.#root.replaceChildren(button, note);
    this.dataset.state = changed ? 'changed' : 'ready';
  }
}

/** Whether an answer has the form of the fact that was asked for. */
function isFact(answer, id) {
  const inBoth = (text) => typeof text?.zh === 'string' && typeof text.en === 'string';
  return (
    answer?.id === id &&
    Number.isFinite(answer.value) &&
    typeof answer.figure === 'string' &&
    typeof answer.published === 'string' &&
    [answer.text, answer.unit, answer.report, answer.place, ...(answer.publisher ? [answer.publisher] : [])].every(
      inBoth,
    ) &&
    ['undefined', 'string'].includes(typeof (answer.issued ?? undefined)) &&
    (answer.bound === 'exact' || Object.hasOwn(BOUNDS, answer.bound)) &&
    Object.hasOwn(WORDS.en.kinds, answer.kind)
  );
}

const answers = new Map();

/** The fact, asked for once a page; null when it cannot be had. */
function read(url) {
  if (!answers.has(url.href)) {
    const answer = fetch(url, { credentials: 'omit' })
      .then((response) => (response.ok ? response.json() : null))
      .catch(() => null);
    answers.set(url.href, answer);
  }
  return answers.get(url.href);
}

/** Below a number in the upper half of the window, above one in the lower half; it scrolls with the text. */
function place(note, button) {
  const at = button.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, innerWidth - 328)) + scrollX;
  const edge =
    at.top * 2 > innerHeight
      ? { top: 'auto', bottom: `${document.documentElement.clientHeight - at.top - scrollY + 4}px` }
      : { top: `${at.bottom + scrollY + 4}px`, bottom: 'auto' };
  Object.assign(note.style, edge, { left: `${left}px` });
}

if (!customElements.get('report-explorer')) customElements.define('report-explorer', ReportExplorer);
if (!customElements.get('report-fact')) customElements.define('report-fact', ReportFact);
