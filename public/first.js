// Before the first paint: the static page in the reader's language and colours, with what it carries of the view that the
// address names. Once that is painted, the program and the view's own files are asked for, all at once.
{
  /** The files of each part of the program that is named below, which the build writes here. */
  const FILES = {
    /* files */
  };
  /** The part that shows a view, where it is not called as the view is. */
  const PARTS = { overview: 'digest', measures: 'structure', ledger: 'structure' };
  const VIEWS = ['overview', 'explore', 'compare', 'measures', 'ledger', 'sources', 'place', 'basket', 'code'];
  const FACETS = ['region', 'partner', 'domain', 'indicator', 'kind', 'unit', 'bound', 'report', 'period'];

  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const languages = [asked.get('lang') ?? '', ...navigator.languages].map((tag) => tag.split('-')[0].toLowerCase());
  root.lang = languages.find((tag) => tag === 'zh' || tag === 'en') === 'zh' ? 'zh-Hans' : 'en';
  if (asked.has('theme')) root.dataset.theme = asked.get('theme');
  root.toggleAttribute('data-embed', asked.has('embed'));

  const selects = ['q', 'value', 'fact', ...FACETS].filter((name) => asked.get(name)?.trim());
  const named = asked.get('view') ?? (selects.length ? 'explore' : 'overview');
  const view = VIEWS.includes(named) ? named : 'overview';
  const ofView = view === 'sources' && asked.get('show') === 'proof' ? 'proof' : (PARTS[view] ?? view);
  const part = asked.has('embed') && asked.has('part') ? 'excerpt' : ofView;

  const home = document.currentScript?.src; // in the page as one file, all is here
  const ask = (file, how) => {
    const link = Object.assign(document.createElement('link'), how);
    link.href = new URL(file, home).href;
    document.head.append(link);
  };
  let begun = !home;
  const begin = () => {
    if (begun) return;
    begun = true;
    for (const file of ['program.js', 'relocation-explorer.js']) ask(file, { rel: 'modulepreload' });
    for (const file of ['relocation-explorer_bg.wasm', ...FILES[part]])
      ask(file, { rel: 'preload', as: 'fetch', crossOrigin: '' });
  };
  // What is painted first needs none of them, and on a slow connection they would stand in its way. A page that is out of
  // sight paints nothing, and begins all the same.
  if (document.hidden) begin();
  requestAnimationFrame(() => requestAnimationFrame(begin));
  setTimeout(begin, 1500);

  // Of the figures, those that the view will show, where that takes no search. All are there when the program fails.
  const rules = ['[data-view] { display: none }', `[data-view~="${view}"] { display: block }`];
  const shown = [];
  const show = (property, name) => {
    const codes = asked.get(name)?.split('~').filter(Boolean) ?? [];
    const wanted = codes.map((code) => `[data-${property}="${CSS.escape(code)}"]`).join();
    if (wanted)
      shown.push(
        `:is(h2, tbody:not(${wanted}, :has(${wanted})), tr[data-${property}]:not(${wanted})) { display: none }`,
      );
  };
  const CARRIED = ['region', 'report', 'indicator'];
  if (view === 'compare' || view === 'place') show('region', 'regions');
  if (view === 'explore' && asked.get('fact')) {
    show('fact', 'fact');
    root.classList.add('opens-fact');
  } else if (view === 'explore' && selects.every((name) => CARRIED.includes(name))) {
    for (const facet of CARRIED) show(facet, facet);
    // Of all figures, a beginning.
    if (!shown.length) shown.push(':is(h2, tbody ~ tbody) { display: none }');
  }
  const sheet = new CSSStyleSheet();
  // None of it where other data are to be shown.
  if (asked.has('data')) rules.push(`[data-view] { display: none !important }`);
  const facts =
    shown.length && !asked.has('data')
      ? shown.map((rule) => `.static-facts ${rule}`)
      : ['.static-facts { display: none }'];
  sheet.replaceSync([...rules, ...facts].map((rule) => `.starting .static ${rule}`).join('\n'));
  document.adoptedStyleSheets.push(sheet);
  root.classList.add('starting');

  // What would say that the program did not come has not come itself.
  document.addEventListener(
    'error',
    ({ target }) => {
      if (!target.src?.endsWith('/boot.js')) return;
      root.classList.remove('starting');
      document.getElementById('loading')?.remove();
      document.getElementById('not-loaded')?.removeAttribute('hidden');
    },
    { capture: true },
  );
}
