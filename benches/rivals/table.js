// What the pages have in common: columns and facets; and those with a database, facets as selects, words to search, and the
// rows as a table.

/** The columns of a fact, as they stand in every page. */
export const COLUMNS = ['region', 'indicator', 'figure', 'unit', 'period', 'report', 'text'];

/** Those of them that a reader selects by. */
export const FACETS = ['region', 'indicator', 'report'];

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/**
 * Shows what the questions of a database answer.
 * @param ask takes SQL and gives the rows of the answer, each as an object
 */
export async function show(ask) {
  const chosen = new Map();
  let words = '';
  const condition = () => {
    const parts = [...chosen].map(([facet, value]) => `${facet} = ${quoted(value)}`);
    if (words) parts.push(`text LIKE ${quoted(`%${words}%`)}`);
    return parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '';
  };
  const tally = element('p');
  const body = element('tbody');
  const fill = async () => {
    const rows = await ask(`SELECT ${COLUMNS.join()} FROM facts ${condition()}`);
    tally.textContent = `${rows.length} facts`;
    body.replaceChildren(
      ...rows.map((row) =>
        element('tr', {}, ...COLUMNS.map((name) => element('td', { textContent: row[name] ?? '' }))),
      ),
    );
  };
  const controls = element('form');
  for (const facet of FACETS) {
    const counts = await ask(`SELECT ${facet}, count(*) AS facts FROM facts GROUP BY ${facet} ORDER BY facts DESC`);
    const options = counts.map((row) =>
      element('option', { value: row[facet], textContent: `${row[facet]} (${row.facts})` }),
    );
    const select = element('select', {}, element('option', { value: '', textContent: 'all' }), ...options);
    select.addEventListener('change', () => {
      if (select.value) chosen.set(facet, select.value);
      else chosen.delete(facet);
      fill();
    });
    controls.append(element('label', {}, `${facet} `, select));
  }
  const search = element('input', { type: 'search' });
  search.addEventListener('input', () => {
    words = search.value;
    fill();
  });
  controls.append(element('label', {}, 'search ', search));
  const head = element('tr', {}, ...COLUMNS.map((name) => element('th', { scope: 'col', textContent: name })));
  await fill();
  const table = element('table', {}, element('thead', {}, head), body);
  document.getElementById('root').append(element('h1', { textContent: 'Facts' }), controls, tally, table);
}
