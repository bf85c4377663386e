import type { Knowledge } from '../../lexicon/knowledge.ts'
import { officesOn } from '../../model/actor.ts'
import type { Token } from '../../model/annotation.ts'
import type { Chains } from './chains.ts'
import type { Candidate, Link } from './mention.ts'
import type { Needed } from './mentions.ts'

/** How many sentences back a description may reach. */
const REACH = 12

/** How many mentions are looked at for one description. */
const LOOKED_AT = 200

/**
 * Joins definite descriptions to what they describe: "the minister" to who bears the title, "the ministry" to a ministry before,
 * "the attack" to the attack told of before.
 */
export function linkDescriptions(
  knowledge: Knowledge,
  document: Needed,
  mentions: readonly Candidate[],
  chains: Chains,
): void {
  for (const description of mentions) {
    if (description.kind !== 'description' || !description.isDefinite) continue
    if (isNarrowed(document.tokens, description)) continue
    const before = mentions
      .slice(Math.max(0, description.index - LOOKED_AT), description.index)
      .filter((one) => description.sentence - one.sentence <= REACH)
      .toReversed()
    const link = titled(knowledge, document, description, before) ?? sameNoun(description, before)
    if (link !== undefined) chains.join(link)
  }
}

/** "the minister of finance", "the strike that killed him": what follows tells it from others. */
function isNarrowed(tokens: readonly Token[], { token }: Candidate): boolean {
  for (let at = token + 1; at < token + 6; at++) {
    const next = tokens[at]
    if (next?.head === token && /^(?:nmod|acl|appos)/.test(next.deprel)) return true
  }
  return false
}

/** The last person who bears the title: "*President* Haddad … *the president*". */
function titled(
  knowledge: Knowledge,
  { published }: Needed,
  from: Candidate,
  before: readonly Candidate[],
): Link | undefined {
  if (from.being !== 'person') return undefined
  const bears = (one: Candidate): boolean => {
    if (one.kind !== 'name' || one.being !== 'person') return false
    if (from.with.length > 1) return false
    if (one.with.includes(from.base) && from.with.every((word) => one.with.includes(word)))
      return true
    const [actor] = one.entity?.actors ?? []
    const known = actor === undefined ? undefined : knowledge.actors.get(actor)
    const title = [...from.with, from.base].join(' ')
    return (
      known !== undefined &&
      officesOn(known, published?.day).some((office) => office.title.toLowerCase() === title)
    )
  }
  const to = before.find(bears)
  return to && { from, to, rule: 'coreference/title' }
}

/** "a rebel group … *the group*": the same noun, with no word that the first does not have. */
function sameNoun(from: Candidate, before: readonly Candidate[]): Link | undefined {
  const to = before.find(
    (one) =>
      one.kind !== 'pronoun' &&
      one.base === from.base &&
      (one.kind === 'description' || one.being === 'body') &&
      (one.kind === 'name' || one.being === from.being) &&
      from.with.every((word) => one.with.includes(word) || one.word.includes(word)),
  )
  if (to === undefined) return undefined
  const rule = from.being === 'other' ? 'coreference/happening' : 'coreference/same-noun'
  return { from, to, rule }
}
