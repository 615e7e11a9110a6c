// Starts the explorer. Whatever goes wrong, the reader gets a message in both languages, not a blank page.

const MESSAGES = {
  load: {
    zh: '页面没有加载成功。请检查网络连接，并使用支持 WebAssembly 的新版浏览器。',
    en: 'The page could not be loaded. Check the connection, and use a recent browser that supports WebAssembly.',
  },
  panic: {
    zh: '页面出错，已停止运行。下面的内容可能不完整。',
    en: 'The page has stopped because of an error. What is shown below may be incomplete.',
  },
};

function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** Shows the first failure above what is left of the page: what follows from it would only hide the cause. */
function showFailure(kind, detail) {
  if (document.getElementById('failure')) return;
  const { zh, en } = MESSAGES[kind];
  const failure = element('section', { id: 'failure', class: 'failure', role: 'alert' },
    element('p', { lang: 'zh-Hans' }, zh),
    element('p', { lang: 'en' }, en),
    element('p', {},
      element('a', { href: location.href }, '重新加载 · ', element('span', { lang: 'en' }, 'Reload')),
      ' ',
      element('a', { href: location.pathname }, '回到首页 · ', element('span', { lang: 'en' }, 'Start again'))),
    element('details', {},
      element('summary', {}, '详情 · ', element('span', { lang: 'en' }, 'Details')),
      element('pre', { lang: 'en' }, detail)));
  document.body.prepend(failure);
  document.getElementById('loading')?.remove();
  document.documentElement.classList.remove('starting');
}

const painted = new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(resolve));
});

/** Called by the program's panic hook. */
globalThis.relocationExplorerPanicked = (message) => showFailure('panic', message);

/** Loads the chart library, not before the first paint. Rejects when it cannot be had. */
globalThis.relocationExplorerLoadECharts = () => painted.then(() => import('./echarts.js'));

/** A trap that no panic hook reports: the stack or the memory is exhausted. */
addEventListener('error', ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) showFailure('panic', String(error.stack ?? error));
});

try {
  const { default: start } = await import('./relocation-explorer.js');
  await start();
} catch (error) {
  showFailure('load', String(error?.stack ?? error));
}
