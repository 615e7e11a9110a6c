// In the page as one file: what the program would fetch stands in the page itself, each file in an element of its name.

const placeOf = (name) => document.querySelector(`:is(script, style)[id="file-${CSS.escape(name)}"]`);

/** Answers as the server would have done where the page has the file. */
export async function fetch(input, options) {
  const name = String(input?.url ?? input)
    .split('/')
    .pop();
  const place = placeOf(name);
  if (!place) return globalThis.fetch(input, options);
  if (!place.hasAttribute('data-packed')) return new Response(place.textContent);
  const bytes = Uint8Array.from(atob(place.textContent), (char) => char.charCodeAt(0));
  const body = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(body, { headers: name.endsWith('.wasm') ? { 'content-type': 'application/wasm' } : {} });
}
