// The page for readers without JavaScript or WebAssembly, for search engines and for the first paint: what this is, the
// reports, and every fact, from the snapshot. Chinese first, English below it; with scripts, one of the two. The program
// puts its header and its first lines in the same places.

const MARKS = { at_least: '≥ ', more_than: '> ', at_most: '≤ ', less_than: '< ', exact: '' };
const KINDS = {
  achieved: { zh: '已完成', en: 'achieved' },
  target: { zh: '目标', en: 'target' },
  standard: { zh: '标准', en: 'standard' },
  context: { zh: '背景', en: 'context' },
};
const NAME = { zh: '搬迁与协作', en: 'Relocation Explorer' };
const TAGLINE = { zh: '每个数字都有出处', en: 'every number leads to its source' };
const VIEWS = [['overview', '总览', 'Overview'], ['explore', '浏览', 'Explore'], ['compare', '比较', 'Compare'],
  ['measures', '措施', 'Measures'], ['ledger', '台账', 'Ledger'], ['sources', '来源', 'Sources']];

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const both = ({ zh, en }) => `<span lang=zh-Hans>${escape(zh)}</span><span lang=en>${escape(en)}</span>`;
const byId = (items) => new Map(items.map((item) => [item.id, item]));
const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });

function valueOf(fact, { name, one = name }) {
  const unit = fact.value === 1 ? one : name;
  const number = `${MARKS[fact.bound]}${grouped.format(fact.value)}`;
  const about = fact.approximate ? { zh: '约 ', en: 'about ' } : { zh: '', en: '' };
  return both({ zh: `${about.zh}${number} ${unit.zh}`, en: `${about.en}${number} ${unit.en}` });
}

/** What is counted: the indicator, with the part of it that the fact is about. */
function subjectOf({ breakdown }, { name }) {
  return both(breakdown ? { zh: `${name.zh}：${breakdown.zh}`, en: `${name.en}: ${breakdown.en}` } : name);
}

function reportCard({ title, publisher, issued, summary }) {
  const record = [publisher && both(publisher), issued && escape(issued)].filter(Boolean).join(' · ');
  return `<li class=card><h3>${both(title)}</h3>${record && `<p class=sub>${record}`}<p>${both(summary)}`;
}

/** The rows of a report's facts, below its title. */
function rowsOf(report, snapshot, { regions, units, indicators }) {
  const rows = snapshot.facts.filter((fact) => fact.report === report.id).map((fact) => [
    `<tr><th scope=row>${subjectOf(fact, indicators.get(fact.indicator))}`,
    escape(fact.figure),
    valueOf(fact, units.get(fact.unit)),
    both(regions.get(fact.region).name),
    both(KINDS[fact.kind]),
  ].join('<td>'));
  return `<tbody><tr><th colspan=5 scope=rowgroup>${both(report.title)}\n${rows.join('\n')}\n`;
}

/** The header, the overview and the table of all facts. */
export function renderPage(snapshot) {
  const vocabulary = {
    regions: byId(snapshot.regions), units: byId(snapshot.units), indicators: byId(snapshot.indicators),
  };
  const links = VIEWS.map(([view, zh, en]) => `<a href="?view=${view}">${both({ zh, en })}</a>`);
  const columns = [['数什么', 'What is counted'], ['原文写作', 'As printed'], ['数值', 'Value'], ['何处', 'Where'], ['性质', 'Kind']];
  const heads = columns.map(([zh, en]) => `<th scope=col>${both({ zh, en })}`);
  return `<header class="site-header static"><a class=site-name href="?">${both(NAME)} <small>${both(TAGLINE)}</small></a><nav class=site-nav>${links.join('')}</nav><div class=site-tools></div></header>
<main class="page overview static"><div class=intro><div><h1>${both(snapshot.title)}</h1><p class=lede>${both(snapshot.description)}</div></div>
<section><h2>${both({ zh: `${snapshot.reports.length} 份报告`, en: `${snapshot.reports.length} reports` })}</h2><ul class=report-cards>
${snapshot.reports.map(reportCard).join('\n')}</ul></section>
<section class=static-facts><h2>${both({ zh: `${snapshot.facts.length} 条数字`, en: `${snapshot.facts.length} figures` })}</h2>
<table><thead><tr>${heads.join('')}
${snapshot.reports.map((report) => rowsOf(report, snapshot, vocabulary)).join('')}</table></section></main>
<footer class="site-footer static"><span>${both({ zh: `数据：CC BY 4.0，${snapshot.published}。`, en: `Data: CC BY 4.0, ${snapshot.published}.` })}</span> <a href="THIRD-PARTY-NOTICES.txt">${both({ zh: '第三方软件的许可', en: 'Third-party licences' })}</a></footer>`;
}

/** What search engines for data read: schema.org's `Dataset`. */
export function describeDataset({ title, description, published, domains, regions }) {
  const texts = ({ zh, en }) => [{ '@value': zh, '@language': 'zh-Hans' }, { '@value': en, '@language': 'en' }];
  const dataset = {
    '@context': 'https://schema.org', '@type': 'Dataset', url: './', name: texts(title), description: texts(description),
    datePublished: published, license: 'https://creativecommons.org/licenses/by/4.0/', isAccessibleForFree: true,
    distribution: { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: './snapshot.json' },
    inLanguage: ['zh-Hans', 'en'], keywords: domains.map(({ name }) => name.en),
    spatialCoverage: regions.filter(({ parent }) => parent === null).map(({ name }) => name.en),
  };
  return JSON.stringify(dataset).replaceAll('<', '\\u003c');
}
