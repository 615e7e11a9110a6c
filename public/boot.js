// Starts the explorer as a page of its own. Whatever goes wrong, the reader gets a message, not a blank page.
import { dress, leadTo, load, painted, showFailure, watch } from './program.js';

function link(address, zh, en) {
  const made = document.createElement('a');
  made.href = address;
  const other = document.createElement('span');
  other.lang = 'en';
  other.textContent = en;
  made.append(`${zh} · `, other);
  return made;
}

function fail(kind, detail) {
  const ways = document.createElement('p');
  ways.append(link(location.href, '重新加载', 'Reload'), ' ', link('?', '回到首页', 'Start again'));
  showFailure(document.body, kind, detail, ways);
  document.getElementById('loading')?.remove();
  document.documentElement.classList.remove('starting');
}

dress(document);
watch(document.body, (detail) => fail('panic', detail));

// A file dropped beside a place for it must not take the page's place.
for (const kind of ['dragover', 'drop']) {
  addEventListener(kind, (event) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  });
}

/** Leads to the place that the address names: the browser itself looks for it before it is there. */
function goToPlace() {
  if (location.hash.length > 1) leadTo(document.body, location.hash.slice(1));
}
addEventListener('hashchange', goToPlace);

/** Says what went wrong: before the program is there, or in it. */
const failing = (kind) => (error) => fail(kind, String(error?.stack ?? error));

/** What programs may ask, in browsers that have a place for it; the page itself does not need it. */
function offerTools() {
  const { modelContext } = document;
  if (!modelContext) return;
  import('./tools.js')
    .then((tools) => tools.offerTools(modelContext))
    .catch((error) => console.warn('The page offers no tools:', error));
}

/** Where the data stand of who published the page, where they are not the program's own. */
const data = document.querySelector('meta[name=snapshot]')?.content;

painted
  .then(() => load(data))
  .then(({ startPage }) => {
    try {
      startPage();
      goToPlace();
      offerTools();
    } catch (error) {
      failing('panic')(error);
    }
  }, failing('load'));
