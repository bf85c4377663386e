import type { Kind, Term } from './weights.ts'

/** What two happenings have alike, in words: "same sides, time and place". */
const ALIKE: { readonly [term in Term]?: string } = {
  'both parties': 'parties',
  sides: 'sides',
  persons: 'persons',
  days: 'time',
  stretch: 'time',
  month: 'month',
  place: 'place',
  ground: 'place',
  figure: 'figure',
  amount: 'figure',
  offer: 'proposal',
  issue: 'issue',
  due: 'deadline',
  ultimatum: 'ultimatum',
  subject: 'subject',
  passage: 'words',
  word: 'word for it',
  target: 'target',
  mode: 'manner',
}

/** What else speaks for one happening. */
const BESIDES: { readonly [term in Term]?: string } = {
  'loose days': 'times that meet',
  'day apart': 'a day apart',
  'reported together': 'reported within days',
  news: 'news of one day or the next',
  'one story': 'in articles of one story',
  story: 'in articles of one story',
}

const BESIDES_WITHIN: { readonly [term in Term]?: string } = {
  toll: 'told right after the attack',
  near: 'close by',
  undated: 'no other time',
}

const DECISIVE: { readonly [term in Term]?: string } = {
  copied: 'the same words in a copy of the article',
  wording: 'the same words, published within days',
  'same word': 'one article, read from the same word',
}

/** Why two happenings are held to be one: the terms that count for it, in words. */
export function wordTerms(
  points: ReadonlyMap<Term, number>,
  kind: Kind,
  isOneText: boolean,
): string {
  const terms = [...points].filter(([, count]) => count > 0).map(([term]) => term)
  const whole = terms.flatMap((term) => DECISIVE[term] ?? [])[0]
  if (whole !== undefined) return whole
  const named = terms.map((term) => (term === 'both parties' ? parties(kind) : ALIKE[term]))
  if (terms.includes('party') && !terms.includes('both parties') && !terms.includes('sides')) {
    named.unshift(party(kind))
  }
  const alike = [...new Set(named)].flatMap((word) => word ?? [])
  const besides = terms.flatMap((term) => (isOneText ? BESIDES_WITHIN : BESIDES)[term] ?? [])
  return [
    ...(isOneText ? ['one article'] : []),
    ...(alike.length === 0 ? [] : [`same ${list(alike)}`]),
    ...besides,
  ].join(', ')
}

function party(kind: Kind): string {
  return kind === 'speech' ? 'speaker' : kind === 'meeting' ? 'side' : 'party'
}

function parties(kind: Kind): string {
  return kind === 'speech' ? 'speaker and recipient' : 'parties'
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
