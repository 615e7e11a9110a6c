import { mount, openSnapshot, SnapshotError } from '../explorer/explorer.js';

const at = (id) => document.getElementById(id);

// Three views, side by side and independent of each other.
const compare = await mount(at('compare'), {
  view: 'compare',
  regions: ['522700', '522300'],
  onchange: (query) => {
    at('query').textContent = query;
  },
});
at('query').textContent = compare.query;
await mount(at('explore'), { view: 'explore', selections: { domain: 'employment' }, controls: 'few', theme: 'dark' });
await mount(at('ledger'), { view: 'ledger', controls: 'none' });

at('swap').onclick = () => compare.update({ regions: ['520526', '522728'] });
at('chinese').onclick = () => compare.update({ lang: 'zh' });
at('away').onclick = () => compare.destroy();

// The same figures as plain objects.
const snapshot = await openSnapshot();
const { facts, total } = snapshot.query({
  selections: { domain: 'employment', unit: 'people' },
  sort: '-value',
  limit: 5,
});
at('jobs').replaceChildren(
  ...facts.map((fact) => {
    const row = document.createElement('tr');
    const link = Object.assign(document.createElement('a'), { href: fact.link, textContent: fact.text.en });
    for (const content of [link, fact.figure, fact.value.toLocaleString('en')]) row.insertCell().append(content);
    return row;
  }),
);
at('total').textContent = `The largest ${facts.length} of ${total}.`;

// A file of the reader's: shown, or refused with every problem and its line.
let own = null;
at('file').onchange = async ({ target }) => {
  own?.destroy();
  own = null;
  at('problems').replaceChildren();
  try {
    own = await mount(at('own'), { snapshot: await target.files[0].text() });
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    at('problems').append(
      ...error.problems.map(({ line, path, message }) =>
        Object.assign(document.createElement('li'), { textContent: `line ${line}, ${path}: ${message.en}` }),
      ),
    );
  }
};
