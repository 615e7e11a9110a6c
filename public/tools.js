// What programs that read the page for somebody may ask of it, where the browser lets them (WebMCP: `document.modelContext`,
// a draft). The same answers as `explorer.js` gives, of the published data; nothing is fetched before something is asked.
import { openSnapshot } from '../explorer.js';

const text = (description) => ({ type: 'string', description });
const MOST = 50;

let opening = null;
const snapshot = () => {
  opening ??= openSnapshot().catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
};

const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** Each tool with what it takes, by name; what is in `needs` must be given. */
const TOOLS = [
  {
    name: 'find_figures',
    title: 'Find figures · 查找数据',
    description:
      'Finds figures of published Chinese reports on follow-up support for relocated people. Each comes as it is printed, with its bound ("at least"), unit, period and the permanent link to the place where it stands. Quote the printed figure and its bound; do not compute with figures of different places: use compare_regions.',
    takes: {
      text: text('What to look for, in Chinese, English or pinyin; all words must be found.'),
      region: text('Code of a region (GB/T 2260), such as 522700; what lies in it is found too.'),
      limit: { type: 'integer', minimum: 1, maximum: MOST, description: 'How many figures at most; 10 without it.' },
    },
    needs: [],
    answer(data, { text, region, limit = 10 }) {
      const most = Math.min(Math.max(Number(limit) || 1, 1), MOST);
      const { facts, total } = data.query({ text, selections: region ? { region } : {}, limit: most });
      return { total, facts };
    },
  },
  {
    name: 'compare_regions',
    title: 'Compare regions · 比较地区',
    description:
      'Sets two to four regions side by side. Each row says whether its figures may be compared; where they may not, its reason says why, and no ratio, rank or difference may be made of them.',
    takes: {
      regions: {
        type: 'array',
        items: { type: 'string' },
        minItems: 2,
        maxItems: 4,
        description: 'Codes or names of regions, in Chinese or English.',
      },
      per: {
        type: 'string',
        enum: ['as-printed', '1000-relocated', 'household', 'share', 'year'],
        description: 'What to divide by, where the reports allow it; as-printed without it.',
      },
    },
    needs: ['regions'],
    answer: (data, { regions, per }) => data.compare(regions, { per }),
  },
  {
    name: 'check_text',
    title: 'Check a text · 核对文稿',
    description:
      'Holds each number and each comparison of a text, in Chinese or English, against the printed figures: agrees, a bound was dropped or changed, rounded otherwise, contradicts, compared though it may not be, or not in the data. The text stays in the browser.',
    takes: { text: text('The text.') },
    needs: ['text'],
    answer: (data, { text }) => data.proofread(text),
  },
  {
    name: 'cite_figure',
    title: 'Cite a figure · 引用数据',
    description: 'How to cite a figure: its report, the place where it is printed, the data and the permanent link.',
    takes: {
      id: text('Id of the figure, as find_figures gives it.'),
      style: text('plain, gbt-numeric, gbt-author-date, bibtex, ris or csl-json; plain without it.'),
      lang: text('zh or en.'),
    },
    needs: ['id'],
    answer: (data, { id, style, lang }) => data.cite(id, { style, lang, accessed: today() }),
  },
];

/** Offers the tools to the browser. */
export async function offerTools(context) {
  for (const { name, title, description, takes, needs, answer } of TOOLS) {
    await context.registerTool({
      name,
      title,
      description,
      inputSchema: { type: 'object', properties: takes, required: needs, additionalProperties: false },
      annotations: { readOnlyHint: true },
      async execute(input) {
        return answer(await snapshot(), input ?? {});
      },
    });
  }
}
