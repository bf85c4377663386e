import type { Token } from '../model/annotation.ts'
import type { Mention } from '../model/claim.ts'
import { contains, meeting, overlap } from '../model/evidence.ts'
import type { ResolveContext } from './context.ts'

/**
 * For whom people act whose country is named: for its `state` ("Norwegian diplomats"), on their `own` ("Norwegian students", "a deserter"),
 * or as `others`, who are not of that country ("Norway's allies", "ethnic Norwegians").
 */
export type Standing = 'state' | 'own' | 'others'

/** "a Wagner *deserter*": of a body it is only those who have left it whom its name does not tell. */
export function hasLeft({ document, knowledge }: ResolveContext, mention: Mention): boolean {
  const last = headed(meeting(document.tokens, mention)).at(-1)
  return last !== undefined && knowledge.classes.get('left')?.has(last.base) === true
}

const COUNTING = /\b(?:dozens|hundreds|thousands|millions|scores|tens|crowds?|\d+)\b/i

/** For whom the people of a phrase act. */
export function standingOf({ document, knowledge }: ResolveContext, mention: Mention): Standing {
  const words = document.text.slice(mention.start, mention.end)
  if (/\bethnic\b/i.test(words)) return 'others'
  const tokens = meeting(document.tokens, mention).filter(
    (token) => contains(mention, token) && overlap(token, mention.head) === 0,
  )
  const isIn = (name: string) => (token: Token) => knowledge.classes.get(name)?.has(token.base)
  const own = headed(tokens)
  const isOwned = /^\s?['’]s?\s/.test(document.text.slice(mention.head.end, mention.head.end + 3))
  const isBehind = mention.head.start > (own.at(-1)?.start ?? mention.head.start)
  if ((isOwned || isBehind) && own.slice(-1).some(isIn('beside'))) return 'others'
  if (own.slice(-1).some(isIn('left'))) return 'own'
  // "three Norwegians", "thousands of Norwegians"; "the Norwegians" have decided as a state.
  const isCounted =
    mention.rule === 'party/demonym' &&
    (COUNTING.test(words) || tokens.some(({ upos }) => upos === 'NUM') || isBare(document, mention))
  return isCounted || own.some(isIn('unofficial')) ? 'own' : 'state'
}

/** "*Norwegians* fled", "more *Norwegians*": some people of a country; "the Norwegians" may be all of them. */
function isBare(
  { text, tokens }: ResolveContext['document'],
  { start, end, head }: Mention,
): boolean {
  const [token] = meeting(tokens, head)
  const isAlone = /^(?:more |many |most |some |other )?$/i.test(text.slice(start, head.start))
  return isAlone && end === head.end && /^NNP?S$/.test(token?.xpos ?? '')
}

/** The words of a phrase that say who the people are: none behind a preposition, "the minister *for children*". */
function headed(tokens: readonly Token[]): readonly Token[] {
  const nouns = tokens.findIndex(({ upos }) => upos === 'NOUN')
  const behind = tokens.findIndex(({ upos }, at) => upos === 'ADP' && at > nouns)
  return (behind < 0 ? tokens : tokens.slice(0, behind)).filter(
    ({ upos }) => upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN',
  )
}
