/** Words that decide where a word or a sentence of English ends, as `data/lexicon/tokens.yaml` lists them. */
export interface WordListData {
  /** Abbreviations before a name ("Gen."): no sentence ends with them. */
  readonly titles: readonly string[]
  /** Abbreviations that may end a sentence ("Inc."); one with a capital is known only so written. */
  readonly abbreviations: readonly string[]
  /** Abbreviations before a number only ("No. 5"): elsewhere they are words. */
  readonly numbered: readonly string[]
  /** Abbreviations after which any capital opens a sentence ("at 5 p.m. Police said"). */
  readonly closing: readonly string[]
  /** Abbreviations with a stop inside, some part longer than a letter ("Ph.D"). */
  readonly dotted: readonly string[]
  /** What stands behind an apostrophe as a word of its own ("Kyiv's", "we'll"). */
  readonly clitics: readonly string[]
  /** Words written as one that are several, a space where they part ("can not"). */
  readonly merged: readonly string[]
  /** Words whose first letter is an apostrophe ("'em"). */
  readonly clipped: readonly string[]
  /** What a hyphen joins to the word behind it ("re-elected"). */
  readonly prefixes: readonly string[]
  /** What a hyphen joins to the word before it ("clock-wise"). */
  readonly suffixes: readonly string[]
  /** Units written to a number, words of their own ("5km"), as they are written. */
  readonly units: readonly string[]
  /** Units only of money ("$4b"; a "4b" is a name). */
  readonly moneyUnits: readonly string[]
  /** Letters that belong to the currency sign behind them ("US$"). */
  readonly currencies: readonly string[]
  /** Words with a mark inside ("w/o"). */
  readonly wholes: readonly string[]
  /** Last part of an address or a file name ("com"). */
  readonly domains: readonly string[]
  /** Smileys. */
  readonly emoticons: readonly string[]
  /** Words that open a sentence when they have a capital behind an abbreviation ("in the U.S. He said"). */
  readonly openers: readonly string[]
  /** Capitals that go on behind a time of day ("5 p.m. GMT"). */
  readonly zones: readonly string[]
  /** Verbs that report the words before them ("'Why?' Mr. Bell asked"). */
  readonly reporting: readonly string[]
}

/** The word lists, indexed. Keys are lower-case but for units and abbreviations that need their capital. */
export interface WordLists {
  readonly titles: ReadonlySet<string>
  readonly abbreviations: ReadonlySet<string>
  readonly numbered: ReadonlySet<string>
  readonly closing: ReadonlySet<string>
  readonly dotted: ReadonlySet<string>
  readonly clitics: ReadonlySet<string>
  /** The word, and how long each of its parts is: `cannot`, 3 and 3. */
  readonly merged: ReadonlyMap<string, readonly number[]>
  readonly clipped: ReadonlySet<string>
  readonly prefixes: ReadonlySet<string>
  readonly suffixes: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly moneyUnits: ReadonlySet<string>
  readonly currencies: ReadonlySet<string>
  readonly wholes: ReadonlySet<string>
  readonly domains: ReadonlySet<string>
  readonly emoticons: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  readonly zones: ReadonlySet<string>
  readonly reporting: ReadonlySet<string>
}

/** Indexes the lists for the word splitter and the sentence splitter. */
export function wordLists(data: WordListData): WordLists {
  return {
    titles: new Set(data.titles),
    abbreviations: new Set(data.abbreviations),
    numbered: new Set(data.numbered),
    closing: new Set(data.closing),
    dotted: new Set(data.dotted),
    clitics: new Set(data.clitics),
    merged: new Map(data.merged.map((parts) => [parts.replaceAll(' ', ''), lengths(parts)])),
    clipped: new Set(data.clipped),
    prefixes: new Set(data.prefixes),
    suffixes: new Set(data.suffixes),
    units: new Set(data.units),
    moneyUnits: new Set(data.moneyUnits),
    currencies: new Set(data.currencies),
    wholes: new Set(data.wholes),
    domains: new Set(data.domains),
    emoticons: new Set(data.emoticons),
    openers: new Set(data.openers),
    zones: new Set(data.zones),
    reporting: new Set(data.reporting),
  }
}

/** Whether a list knows a word, in its own case or in lower case. */
export function knows(list: ReadonlySet<string>, word: string): boolean {
  return list.has(word) || list.has(word.toLowerCase())
}

/** Lengths of the words that are written as one: "cannot" is 3 and 3. Nothing for a word that is one. */
export function partsOf(lists: WordLists, word: string): readonly number[] | undefined {
  const lower = word.toLowerCase()
  return lists.merged.get(lower.includes('’') ? lower.replace('’', "'") : lower)
}

function lengths(parts: string): readonly number[] {
  return parts.split(' ').map((part) => part.length)
}
