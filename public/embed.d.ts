// Types of embed.js: two elements, for any page and any framework.

/** What readers of a `<report-explorer>` are shown; parameters of the explorer's address. */
export interface ReportExplorerAttributes {
  /** Default: the overview. */
  view?: 'overview' | 'explore' | 'compare' | 'measures' | 'ledger' | 'sources' | 'place' | 'basket' | 'code';
  /** What an article shows of it: one thing, without headings and controls. An unknown one says what there is. */
  part?: 'chart' | 'row' | 'table' | 'checks' | 'fact' | 'pairing';
  /** The facts of a `table` or `chart`, one by one: ids separated by spaces, commas or `~`. */
  facts?: string;
  /** The regions compared, in their order, or the place: codes separated by spaces, commas or `~`. */
  regions?: string;
  /** Facets: codes separated by spaces, commas or `~`. */
  region?: string;
  domain?: string;
  indicator?: string;
  kind?: string;
  report?: string;
  partner?: string;
  unit?: string;
  bound?: string;
  period?: string;
  /** The table's columns. */
  columns?: string;
  /** The least and the greatest value: `1000..`, `..500`, `1000..5000`. */
  value?: string;
  /** The fact whose evidence is open. */
  fact?: string;
  /** A search. */
  q?: string;
  /** A column's name, with `-` before it for the largest first. */
  sort?: string;
  /** How compared values are scaled. */
  per?: string;
  /** A view's own filter. */
  show?: string;
  /** What a link of the basket names, for its view. */
  items?: string;
  chart?: 'indicator' | 'region' | 'shares';
  /** The unit of the chart. */
  in?: string;
  /** Default: the language of the text around, where it is Chinese or English; else the reader's. */
  lang?: 'zh' | 'en' | (string & {});
  /** Default: the reader's. */
  theme?: 'light' | 'dark';
  /** Default: `all`. */
  controls?: 'none' | 'few' | 'all';
  /** What is behind the view, in hexadecimal digits: `ffffff`. Default: what is behind the element. */
  background?: string;
  /** The data that the text was written with: the view says so when they have changed since. */
  pin?: string;
  /** The address of another snapshot of the same form, which readers are told is not the publisher's. */
  data?: string;
  /** The explorer's address, http or https, with or without a query. Default: the folder of embed.js. */
  src?: string;
  /** The frame's name for screen readers. */
  title?: string;
  /** Default: `lazy`. */
  loading?: 'lazy' | 'eager';
}

/**
 * A view in a frame as high as its content. Its own content is shown until the view is there, and when it cannot be had.
 * `data-state` is `loading`, `ready`, `missing` (no answer), or `refused` (`src` is no http or https address).
 */
export interface ReportExplorerElement extends HTMLElement {
  /** The address of the view as the attributes give it; null where `src` is refused. */
  readonly address: URL | null;
  /** What the reader sees now, as a query of the explorer's address; null until the view is there. */
  readonly query: string | null;
  addEventListener(
    type: 'change',
    listener: (event: CustomEvent<{ query: string }>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Attributes of a `<report-fact>`. */
export interface ReportFactAttributes {
  /** The fact's id. */
  fact: string;
  /** The number that the text was written with: where the data now differ, the number is marked. */
  value?: string | number;
  'data-value'?: string | number;
  /**
   * `full`, the default: the number with its unit. `number`: without it. `wan`: as an editor writes it, 6.22 万人 and 712
   * million yuan. Bounds and approximations stand in all of them.
   */
  format?: 'number' | 'wan' | 'full';
  /** Default: the language of the text around; else English. */
  lang?: 'zh' | 'en' | (string & {});
  /** The explorer's address, http or https. Default: the folder of embed.js. */
  src?: string;
}

/**
 * One number, inline, with its bound and unit; a click shows its source, with publisher and date. Its own text is shown until then, and when the
 * number cannot be had. `data-state` is `ready`, `changed`, `missing`, or `refused` (`src` is no http or https address).
 */
export interface ReportFactElement extends HTMLElement {}

/** The messages that an embedded view posts to its host page. It listens to none. */
export type ReportExplorerMessage = { type: 'relocation-explorer'; version: 1 } & (
  | { event: 'height'; height: number }
  | { event: 'state'; query: string }
);

declare global {
  interface HTMLElementTagNameMap {
    'report-explorer': ReportExplorerElement;
    'report-fact': ReportFactElement;
  }
}
