// The cells of a notebook, on Observable's own runtime. In a notebook on observablehq.com each is a cell, and the first
// one is: explorer = import("https://example.org/explorer/explorer.js")
import { Inspector } from '@observablehq/inspector';
import { Runtime } from '@observablehq/runtime';

const cells = document.getElementById('cells');
const notebook = new Runtime().module();

/** A cell whose value is shown below the one before it. */
function show(name, needs, compute) {
  const place = cells.appendChild(document.createElement('div'));
  notebook.variable(new Inspector(place)).define(name, needs, compute);
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

show('title', [], () => element('h1', { textContent: 'The module in a notebook' }));

notebook.define('explorer', [], () => import('../explorer/explorer.js'));

notebook.define('snapshot', ['explorer'], (explorer) => explorer.openSnapshot());

show('viewof region', ['snapshot'], ({ document: { reports, regions } }) => {
  const about = new Set(reports.flatMap((report) => report.about));
  const places = regions.filter((region) => about.has(region.id));
  return element('select', { id: 'region' }, ...places.map(({ id, name }) => new Option(name.en, id)));
});

notebook.define('region', ['viewof region'], async function* region(select) {
  for (;;) {
    const changed = new Promise((resolve) => select.addEventListener('change', resolve, { once: true }));
    yield select.value;
    await changed;
  }
});

notebook.define('found', ['snapshot', 'region'], (snapshot, region) =>
  snapshot.query({ selections: { region }, sort: '-value' }),
);

show('kinds', ['found'], ({ total, counts }) =>
  element(
    'p',
    { id: 'kinds' },
    `${total} facts: `,
    Object.entries(counts.kind)
      .filter(([, facts]) => facts > 0)
      .map(([kind, facts]) => `${facts} ${kind}`)
      .join(', '),
  ),
);

// `invalidation` is fulfilled when the cell runs again, or goes.
show('view', ['explorer', 'region', 'invalidation'], async (explorer, region, invalidation) => {
  const place = document.createElement('div');
  const view = await explorer.mount(place, { view: 'explore', selections: { region }, controls: 'none', lang: 'en' });
  invalidation.then(() => view.destroy());
  return place;
});
