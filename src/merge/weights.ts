/** What may speak for one happening, or against it, when two of them are compared. */
export type Term =
  | 'copied'
  | 'wording'
  | 'party'
  | 'both parties'
  | 'open recipient'
  | 'mode'
  | 'sides'
  | 'all sides'
  | 'no side'
  | 'open sides'
  | 'half told'
  | 'one story'
  | 'persons'
  | 'days'
  | 'stretch'
  | 'loose days'
  | 'day apart'
  | 'month'
  | 'undated'
  | 'moved'
  | 'called-off'
  | 'reported together'
  | 'news'
  | 'place'
  | 'ground'
  | 'figure'
  | 'amount'
  | 'offer'
  | 'issue'
  | 'due'
  | 'ultimatum'
  | 'subject'
  | 'passage'
  | 'target'
  | 'word'
  | 'plain word'
  | 'shared words'
  | 'recipient'
  | 'other recipient'
  | 'story'
  | 'same word'
  | 'near'
  | 'toll'

/** Kinds of happening, which are known by different things. `named`: only the word for it is known. */
export type Kind = 'meeting' | 'attack' | 'speech' | 'deed' | 'named'

/** Points of each term; a term that is not listed counts nothing. */
export type Weights = { readonly [term in Term]?: number }

/** Points from which two happenings are held to be one. Every table below is made for it. */
export const ENOUGH = 6

/** One text that tells of a happening, and another. */
export const ACROSS: Readonly<Record<Kind, Weights>> = {
  // Two sides are not enough: envoys of two states meet every other week.
  meeting: {
    'no side': -6,
    copied: 18,
    wording: 18,
    sides: 2,
    'all sides': 1,
    // "ASEAN ministers met in Jakarta": of whom nobody says all that met, the day and the town tell.
    'open sides': -2,
    party: 1,
    passage: 1,
    'one story': 1,
    persons: 3,
    days: 3,
    stretch: 3,
    'loose days': 2,
    'day apart': 1,
    undated: -3,
    'reported together': 3,
    moved: 4,
    'called-off': 6,
    place: 3,
  },
  // One town may be struck every night: only the day, the place and the toll tell strikes apart.
  attack: {
    'no side': -6,
    copied: 18,
    wording: 18,
    'open sides': -0.5,
    'half told': -1,
    party: 1,
    'both parties': 1,
    days: 3,
    month: 4.5,
    undated: -3,
    'reported together': 3,
    ground: 2,
    place: 1,
    figure: 1,
    passage: 1,
    target: 2,
    story: 0.4,
    word: 0.5,
  },
  // A party says much on one day: what it says it about must be the same too.
  speech: {
    'no side': -6,
    copied: 18,
    wording: 18,
    party: 2,
    'both parties': 1,
    days: 2,
    'loose days': 1,
    'day apart': 2,
    undated: -3,
    'reported together': 1,
    // What is told without its day is nearly as surely one as what is told of one day.
    news: 3.5,
    amount: 2,
    offer: 3,
    issue: 2,
    due: 7,
    ultimatum: 3,
    subject: 1,
    passage: 1,
    story: 1,
  },
  deed: {
    'no side': -6,
    copied: 18,
    wording: 18,
    party: 1,
    'both parties': 0.5,
    mode: 1.5,
    days: 3,
    'day apart': 3,
    undated: -3,
    'reported together': 1,
    ground: 2,
    figure: 2,
    issue: 2,
    passage: 2,
    story: 0.5,
    word: 0.5,
  },
  // Known by a word alone, as in a list of mentions: the story and the passage tell the rest.
  named: {
    word: 3,
    'plain word': -1.5,
    story: 3,
    'shared words': 2,
    party: 0.4,
    recipient: 1,
    'other recipient': -0.6,
  },
}

/** One text that tells of it twice. */
export const WITHIN: Readonly<Record<Kind, Weights>> = {
  meeting: {
    'same word': 6,
    'no side': -3,
    party: 1,
    sides: 2,
    persons: 2,
    days: 3,
    undated: 1,
    moved: 4,
    'called-off': 3,
    place: 4,
    near: 2,
  },
  attack: { 'same word': 6, days: 3, undated: 1, month: 6, ground: 3, near: 2, toll: 5 },
  speech: {
    'same word': 12,
    'no side': -6,
    party: 1,
    'both parties': 2,
    'open recipient': 1,
    mode: 1,
    due: 3,
    ultimatum: 3,
    subject: 3,
    passage: 3,
  },
  deed: {
    'same word': 12,
    'no side': -6,
    party: 2,
    figure: 4,
    days: 2,
    undated: 1,
    ground: 2,
    passage: 3,
  },
  named: {
    'same word': 6,
    word: 6,
    'plain word': -1.5,
    'shared words': 2,
    party: 0.4,
    recipient: 1,
    'other recipient': -0.6,
  },
}
