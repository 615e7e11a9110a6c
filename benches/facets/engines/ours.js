// The explorer's own engine, in WebAssembly.

import init, { FacetIndex } from '/built/facet_index.js';

export async function create({ columns, codes, value }) {
  await init();
  const index = FacetIndex.fromColumns(columns, codes, value);
  return { update: (selections) => index.update(selections) };
}
