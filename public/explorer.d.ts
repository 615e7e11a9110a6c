// Types of explorer.js: the explorer as a library.

export type Facet = 'region' | 'partner' | 'domain' | 'indicator' | 'kind' | 'unit' | 'bound' | 'report' | 'period';
export type Column =
  | 'relevance'
  | 'order'
  | 'region'
  | 'partner'
  | 'domain'
  | 'indicator'
  | 'value'
  | 'unit'
  | 'kind'
  | 'bound'
  | 'period'
  | 'report';
/** A column, with `-` before it for the greatest first. */
export type Sort = Column | `-${Column}`;
/** One code, or several: the ids of a snapshot's regions, reports, indicators and so on. */
export type Codes = string | readonly string[];
/** Both ends included; one that is not given is open. */
export interface Ends {
  low?: number | null;
  high?: number | null;
}

/** What is shown. `null` takes an option back. */
export interface ViewOptions {
  /** A query of the explorer's address, such as `view=compare&regions=522700~522300`; the other options are added to it. */
  query?: string | URLSearchParams;
  /** Default: the overview. */
  view?: 'overview' | 'explore' | 'compare' | 'measures' | 'ledger' | 'sources' | 'place' | 'basket' | 'code' | null;
  /** What an article shows of it: one thing, without headings and controls, on the background of the page around. */
  part?: 'chart' | 'row' | 'table' | 'checks' | 'fact' | 'pairing' | null;
  /** The facts of a `table` or `chart`, one by one. */
  facts?: Codes | null;
  /** Default: the language of the text around, where it is Chinese or English; else the reader's. */
  lang?: 'zh' | 'en' | null;
  /** Default: the reader's. */
  theme?: 'light' | 'dark' | null;
  /** Default: `all`. */
  controls?: 'none' | 'few' | 'all' | null;
  /** The regions compared, in their order; of `place` the first. */
  regions?: Codes | null;
  /** The facts selected, by facet. */
  selections?: Partial<Record<Facet, Codes>> | null;
  /** A search. */
  text?: string | null;
  value?: Ends | null;
  sort?: Sort | null;
  /** The fact whose evidence is open. */
  fact?: string | null;
  /** How compared values are scaled. */
  per?: string | null;
  /** A view's own filter. */
  show?: string | null;
  /** What a link of the basket names, for its view. */
  items?: string | null;
  columns?: Column | readonly Column[] | null;
  chart?: 'indicator' | 'region' | 'shares' | null;
  chartUnit?: string | null;
  /** The snapshot that a text was written with. */
  pin?: string | null;
  /** The address of another snapshot of the same form, which readers are told is not the publisher's. */
  data?: string | null;
  /** Called with the query of the explorer's address whenever the reader changes the view. */
  onchange?: ((query: string) => void) | null;
}

export interface MountOptions extends ViewOptions {
  /** A snapshot of your own, as text or open. Default: the explorer's. */
  snapshot?: string | Snapshot;
}

/** An explorer that is shown. */
export interface Handle {
  /** What the reader sees, as a query of the explorer's address; null once it is destroyed. */
  readonly query: string | null;
  /** Shows something else. What the options do not name stays; `query` replaces all. */
  update(options: ViewOptions): void;
  /** Takes the explorer away and frees what it holds. */
  destroy(): void;
}

/** Loads the program, once; `mount` and `openSnapshot` do it themselves. */
export function init(): Promise<void>;

/**
 * Shows the explorer as the last child of an element or a shadow root, in a shadow tree of its own: no style reaches in or
 * out but `--explorer-background`. Any number of them may stand on a page.
 * @throws {SnapshotError} when `snapshot` is a text with problems
 */
export function mount(target: Element | ShadowRoot, options?: MountOptions): Promise<Handle>;

/**
 * Checks a text and opens it; without one, the explorer's own snapshot.
 * @throws {SnapshotError} with every problem of the text
 */
export function openSnapshot(text?: string): Promise<Snapshot>;

/** A snapshot to ask. */
export class Snapshot {
  private constructor();
  /** @throws {Error} naming a facet, code or column that is not there */
  query(request?: Request): Reply;
  /**
   * Holds the numbers and comparisons of a text, in Chinese or English, against the facts. A figure agrees only where its
   * unit, its place and its subject are established too.
   * @throws {Error} where the text has more than a million characters
   */
  proofread(text: string): Proof;
  /**
   * Sets two to four regions side by side, by their codes or names. Where figures may not be compared, a row says why, and
   * has no ratio, rank or common unit.
   * @throws {Error} for a region or normalisation that the snapshot does not have
   */
  compare(
    regions: string[],
    options?: { per?: 'as-printed' | '1000-relocated' | 'household' | 'share' | 'year' },
  ): Comparison;
  /**
   * Cites a fact: the report and the place where it is printed, then the data with the permanent link.
   * @throws {Error} for a fact or style that is not there
   */
  cite(fact: string, options?: CiteOptions): { link: string; text: string };
  /** The whole document, a new copy each time; its form is snapshot.schema.json. */
  readonly document: { facts: Fact[] } & Record<string, unknown>;
}

export interface Request {
  /** A fact passes that carries one of the codes of each facet, or a code below one. */
  selections?: Partial<Record<Facet, Codes>>;
  /** What to look for, as in the page's search: words that must all be found, with their synonyms, in pinyin too. */
  text?: string;
  /** In the facts' own units. */
  value?: Ends;
  /** Default: how well the words fit; without words, the document's order. */
  sort?: Sort;
  /** How many facts at most; all without it. */
  limit?: number;
  /** How many facts to pass over first. */
  offset?: number;
}

export interface Reply {
  facts: Fact[];
  /** How many facts pass, whatever the limit. */
  total: number;
  /** For each code, how many facts carry it among those that pass everything but its facet. */
  counts: Record<Facet, Record<string, number>>;
}

export type ProofVerdict =
  | 'agrees'
  | 'other-ends'
  | 'rounded'
  | 'contradicts'
  | 'compared'
  | 'unsure'
  | 'absent'
  | 'no-figure';

export interface Proof {
  /** Each number and comparison of places, in their order. */
  marks: {
    /** In Unicode characters. */
    start: number;
    end: number;
    text: string;
    verdict: ProofVerdict;
    /** Why it only may be what the facts say. */
    doubts: ('place' | 'subject' | 'unit' | 'part' | 'time' | 'direction' | 'kind' | 'bound' | 'several')[];
    /** The verdict in words; why a comparison is refused, never a number. */
    says: Text;
    /** The facts that it is said with, the likeliest first. */
    facts: { id: string; figure: string; link: string }[];
  }[];
  counts: Partial<Record<ProofVerdict, number>>;
  /** Whether the text has more numbers than the thousand that are read. */
  has_more: boolean;
}

export interface CiteOptions {
  /** Default: a sentence. */
  style?: 'plain' | 'gbt-numeric' | 'gbt-author-date' | 'bibtex' | 'ris' | 'csl-json';
  /** The language of the explorer's own words; Chinese without it. */
  lang?: 'zh' | 'en';
  /** The day on which it is read (`2026-11-20`), where the citation is to name one. */
  accessed?: string;
}

export interface Reason {
  code: string;
  text: Text;
}

export interface Comparison {
  /** The permanent address of the comparison. */
  link: string;
  normalisation: string;
  regions: { id: string; name: Text; facts: number }[];
  /** One row an indicator, or a part of one. */
  rows: {
    domain: string;
    concept?: string;
    indicator: string;
    breakdown: ({ dimension: string } & Text) | null;
    cells: {
      region: string;
      status: string;
      facts?: { id: string; indicator: string; figure: string }[];
      headline?: string;
      /** Only where it may be compared, or stands alone. */
      quantity?: { low: number; high: number | null };
      known?: Reason;
      left_out?: Reason[];
    }[];
    /** Whether the figures may be compared. */
    verdict: string;
    /** Why not, or with what caution. */
    reasons: Reason[];
    unit?: Text;
    ranking?: { region: string; best: number; worst: number; tied: boolean }[];
    /** What may be said of the row. */
    sentence: Text;
  }[];
  notices: Reason[];
}

export interface Text {
  zh: string;
  en: string;
}

/** A fact as the snapshot has it. */
export interface Fact {
  id: string;
  report: string;
  region: string;
  partner: string | null;
  indicator: string;
  breakdown: ({ dimension: string } & Text) | null;
  /** The number exactly as printed. */
  figure: string;
  /** The number that it denotes, in `unit`. */
  value: number;
  unit: string;
  bound: 'exact' | 'at_least' | 'more_than' | 'at_most' | 'less_than';
  approximate: boolean;
  kind: 'achieved' | 'target' | 'standard' | 'context';
  /** EDTF; null where the report gives none. */
  period: string | null;
  as_of: string | null;
  text: Text;
  /** Where it is printed, counted in Unicode characters. */
  locator: { offset: number; prefix: string; suffix: string };
  note: Text | null;
  /** The permanent address of its page; in what is asked for, not in the document. */
  link?: string;
}

/** Why a text is no snapshot. */
export class SnapshotError extends Error {
  name: 'SnapshotError';
  problems: Problem[];
}

export interface Problem {
  /** Such as `facts[3].unit`; empty for the document itself. */
  path: string;
  /** From 1. */
  line: number;
  /** A stable name of the rule that is broken. */
  rule: string;
  /** What is wrong, and what would be right. */
  message: Text;
}
