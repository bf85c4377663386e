import type { Knowledge } from '../../lexicon/knowledge.ts'
import type { Quote, Token } from '../../model/annotation.ts'
import { meeting } from '../../model/evidence.ts'
import type { Chains } from './chains.ts'
import type { Candidate } from './mention.ts'
import type { Needed } from './mentions.ts'

/** How many sentences back a person and a body may be taken up. */
const REACH = { person: 3, body: 2, several: 2, other: 0 } as const

/** How many words behind what is taken up another thing is looked for. */
const LONGEST_SEARCH = 200

/** How many mentions are looked at for one pronoun. */
const LOOKED_AT = 60

interface Around {
  readonly knowledge: Knowledge
  readonly document: Needed & { readonly quotes: readonly Quote[] }
  readonly chains: Chains
}

/**
 * Joins pronouns to what they take up. Of the sentence they stand in and those before it, the nearest that has somebody fitting
 * decides, there the subject before the rest, and the first before the later (Hobbs 1978).
 */
export function linkPronouns(around: Around, mentions: readonly Candidate[]): void {
  for (const pronoun of mentions) {
    if (pronoun.kind !== 'pronoun' || isEmpty(around, pronoun)) continue
    const candidates = mentions.slice(Math.max(0, pronoun.index - LOOKED_AT), pronoun.index)
    const fitting = candidates.filter(
      (one) =>
        pronoun.sentence - one.sentence <= REACH[pronoun.being] && fits(around, pronoun, one),
    )
    const chosen = choose(around, pronoun, fitting)
    if (chosen === undefined) continue
    const to = named(around.document.tokens, chosen, fitting)
    around.chains.join({ from: pronoun, to, rule: ruleOf(pronoun) })
  }
}

/** "Kenya's envoy, *Amira Haddad*, left. She …": the name beside the description that was chosen. */
function named(
  tokens: readonly Token[],
  chosen: Candidate,
  fitting: readonly Candidate[],
): Candidate {
  if (chosen.kind !== 'description' || chosen.being !== 'person') return chosen
  const beside = fitting.find(({ kind, being, token }) => {
    const { head, deprel } = tokens[token] ?? {}
    return kind === 'name' && being === 'person' && head === chosen.token && deprel === 'appos'
  })
  return beside ?? chosen
}

/** "*It* is clear that …", "*it* was horrible when …", "*it* was the third attack": nobody is meant. */
function isEmpty(
  { document: { tokens }, knowledge }: Around,
  { being, token }: Candidate,
): boolean {
  const own = tokens[token]
  const above = tokens[own?.head ?? -1]
  if (being !== 'body' || own === undefined || above === undefined) return false
  if (!/^nsubj/.test(own.deprel)) return false
  const from = own.head
  const near = tokens.slice(Math.max(0, from - 8), from + 20)
  const hasCopula = near.some((one) => one.head === from && one.deprel === 'cop')
  const hasClause = near.some(
    (one) => one.head === from && /^(?:csubj|ccomp|xcomp|advcl|acl|obl:tmod)/.test(one.deprel),
  )
  return (
    /^(?:rain|snow|seem|appear|happen|turn|emerge)$/.test(above.base) ||
    (hasCopula && (hasClause || knowledge.classes.get('violence')?.has(above.base) === true))
  )
}

function ruleOf({ being }: Candidate): string {
  if (being === 'person') return 'coreference/person-pronoun'
  return being === 'body' ? 'coreference/it' : 'coreference/they'
}

function fits(around: Around, pronoun: Candidate, one: Candidate): boolean {
  const { chains } = around
  if (!isBeing(pronoun, one) || isBound(around, pronoun, one)) return false
  if (pronoun.being !== 'person') return true
  const gender = chains.gender(one)
  return gender === 'unknown' || gender === pronoun.gender
}

/** "They" may be a team or the rebels, seldom a state. */
function isBeing(pronoun: Candidate, { being, kind, isSubject, entity }: Candidate): boolean {
  if (pronoun.being !== 'several' || being === 'several') return being === pronoun.being
  return being === 'body' && kind !== 'pronoun' && isSubject && entity?.label !== 'LOC'
}

/** "Haddad told *him*": whoever acts on him is another. "“He lied,” *Haddad* said": nor is he who speaks of him. */
function isBound({ knowledge, document }: Around, pronoun: Candidate, one: Candidate): boolean {
  const { tokens, quotes } = document
  const [own, other] = [tokens[pronoun.token], tokens[one.token]]
  if (own === undefined || other === undefined) return true
  const isReflexive = /sel(?:f|ves)$/.test(pronoun.word)
  const isOwner = own.deprel === 'nmod:poss'
  if (!isReflexive && !isOwner && own.head === other.head) return true
  // "Haddad's brother praised him" may be Haddad; "the brother of his" is not the brother.
  if (isOwner && own.head === one.token) return true
  const [quote] = meeting(quotes, pronoun)
  if (quote === undefined || one.start >= quote.start) return false
  const verb = tokens[other.head]
  return (
    one.isSubject &&
    verb !== undefined &&
    quote.start - one.end < 200 &&
    knowledge.speech.get('say')?.has(verb.base) === true
  )
}

function choose(
  { chains, document }: Around,
  pronoun: Candidate,
  fitting: readonly Candidate[],
): Candidate | undefined {
  const inOrder = [...new Set(fitting.map(({ sentence }) => sentence))].sort((a, b) => b - a)
  for (const sentence of inOrder) {
    const here = fitting.filter((one) => one.sentence === sentence)
    const sure = here.filter((one) => chains.gender(one) === pronoun.gender)
    const ranked = pronoun.being === 'person' && sure.length > 0 ? sure : here
    const subject = ranked.filter(({ isSubject }) => isSubject)
    // "it" takes up what stands as subject; what else stands there is too often another thing.
    if (pronoun.being === 'body' && sentence < pronoun.sentence && subject.length === 0) continue
    const best =
      sentence === pronoun.sentence ? (subject.at(-1) ?? ranked.at(-1)) : (subject[0] ?? ranked[0])
    if (best === undefined) continue
    const isSure = pronoun.being === 'person' || !hasOtherBetween(document.tokens, best, pronoun)
    return isSure ? best : undefined
  }
  return undefined
}

/** "The council met. The *plan* was long, and *it* …": a thing that stands between may be what is meant. */
function hasOtherBetween(tokens: readonly Token[], best: Candidate, pronoun: Candidate): boolean {
  const mayBeObject = !pronoun.isSubject && tokens[pronoun.token]?.deprel !== 'nmod:poss'
  const relations = mayBeObject ? /^(?:nsubj|obj)/ : /^nsubj/
  const isPlural = pronoun.being === 'several'
  const upTo = Math.min(pronoun.token, best.token + LONGEST_SEARCH)
  for (let at = best.token + 1; at < upTo; at++) {
    const token = tokens[at]
    if (token?.upos !== 'NOUN' || !relations.test(token.deprel)) continue
    if ((token.xpos === 'NNS') === isPlural) return true
  }
  return false
}
