// Keeps the page for reading offline, and says when a newer one is there. Not inside other pages.
import { workerAddress } from './program.js';

const WORDS = {
  zh: { text: '有新的数据或新版页面。', use: '重新加载' },
  en: { text: 'There are newer data, or a newer page.', use: 'Reload' },
};

/** Loads the page anew, from the worker that waits. There is none where another tab has let it begin already. */
function use({ waiting }) {
  if (!waiting) return location.reload();
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated' || waiting.state === 'redundant') location.reload();
  });
  waiting.postMessage('use');
}

function offer(registration) {
  if (document.getElementById('update')) return;
  const lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button',
    textContent: WORDS[lang].use,
  });
  button.addEventListener('click', () => use(registration));
  const notice = Object.assign(document.createElement('div'), { id: 'update', className: 'update', lang });
  notice.setAttribute('role', 'status');
  document.body.append(notice);
  notice.append(`${WORDS[lang].text} `, button);
}

async function register() {
  const registration = await navigator.serviceWorker.register(workerAddress(), { updateViaCache: 'none' });
  const whenInstalled = (worker) => {
    // Without a controller it is the first: nothing older is shown.
    const check = () => worker.state === 'installed' && navigator.serviceWorker.controller && offer(registration);
    worker.addEventListener('statechange', check);
    check();
  };
  if (registration.waiting) whenInstalled(registration.waiting);
  registration.addEventListener('updatefound', () => whenInstalled(registration.installing));
}

/** Whether the connection is one on which nothing is fetched that is not needed. */
const isDear = ({ saveData, effectiveType } = {}) => saveData || /2g$/.test(effectiveType);

/** Until the view is there, or has failed, and the browser is idle: nothing waits for what is kept for later. */
async function rest() {
  const waiting = 'body:not(:has(> .failure)) :is(#static, #app .part[role="status"])';
  while (document.querySelector(waiting)) await new Promise((resolve) => setTimeout(resolve, 200));
  await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
}

if (self === top && 'serviceWorker' in navigator && !isDear(navigator.connection)) {
  rest()
    .then(register)
    .catch((error) => console.info('Not kept for offline use:', error));
}
