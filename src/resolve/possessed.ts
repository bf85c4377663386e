import type { Mention, Party } from '../model/claim.ts'
import { meeting } from '../model/evidence.ts'
import type { ResolveContext } from './context.ts'
import { ofCountry } from './named-party.ts'
import { stateOf } from './sides.ts'

/**
 * Who is meant by "*its* troops", where it is known whose they are: whoever owns them; of a person's government the state.
 * "Its citizens", "his supporters" and "her counterpart" are others, in their own words.
 */
export function possessed(
  context: ResolveContext,
  mention: Mention,
  owner: Party,
  words: Party,
): Party {
  const { document, knowledge } = context
  const noun = meeting(document.tokens, mention).findLast(({ upos }) => upos === 'NOUN')
  if (mention.end <= mention.head.end || noun === undefined) return owner
  const is = (name: string) => knowledge.classes.get(name)?.has(noun.base) === true
  if (is('beside') || noun.base === 'counterpart') return words
  if (is('unofficial')) return ofCountry(words, owner)
  return owner.person === true && is('body-word') ? (stateOf(context, owner) ?? owner) : owner
}
