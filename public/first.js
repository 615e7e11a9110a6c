// Before the first paint: the static page in the reader's language and colours. A link to anything but the overview
// waits for the program.
{
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const languages = [asked.get('lang') ?? '', ...navigator.languages].map((tag) => tag.split('-')[0].toLowerCase());
  root.lang = languages.find((tag) => tag === 'zh' || tag === 'en') === 'zh' ? 'zh-Hans' : 'en';
  if (asked.has('theme')) root.dataset.theme = asked.get('theme');
  root.toggleAttribute('data-embed', asked.has('embed'));
  for (const [name, value] of [...asked]) {
    if (['lang', 'theme'].includes(name) || (name === 'view' && value === 'overview')) asked.delete(name);
  }
  root.classList.toggle('starting', asked.size > 0);
}
