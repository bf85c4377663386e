import type { Mention } from '../model/claim.ts'
import type { Clauses } from './frame.ts'
import type { Match } from './matched.ts'
import type { PartyContext } from './parties.ts'
import { casesOf } from './phrase-arguments.ts'
import { phraseOf } from './phrases.ts'
import { type PlaceName, placeIn } from './place-names.ts'
import { childrenOf, isOf } from './tree.ts'

/** Where somebody or something is brought: "airlifted from Goma to *Nairobi*", "moved its embassy to *Nairobi*". */
export function goalPlace(context: PartyContext, { frame, entry }: Match): Mention | undefined {
  const placeBy = (relation: string) =>
    frame.arguments
      .filter((one) => one.relation === relation)
      .flatMap((one) => placeIn(context, one) ?? [])[0]
  const has = (name: string, lemma: string) => context.knowledge.classes.get(name)?.has(lemma)
  const isSeat = frame.arguments.some(
    ({ relation, lemma }) => relation === 'object' && has('seat-abroad', lemma),
  )
  const isBrought = entry.type === 'AID' && placeBy('from') !== undefined
  const isMoved = isSeat && has('shifting', frame.lemma) === true
  const goal = isBrought || isMoved ? placeBy('to') : undefined
  return goal && asMention(goal, 'place/goal')
}

/** "talks *held in Oslo* have failed": where a meeting is held, whatever else is said of it. */
export function heldPlace(
  context: PartyContext,
  { frames }: Clauses,
  { frame, entry }: Match,
): Mention | undefined {
  const { tree, read, knowledge } = context
  if (entry.type !== 'CONSULT') return undefined
  const isTalks = (lemma: string) => knowledge.classes.get('talks')?.has(lemma) === true
  const talks = [
    ...(frame.kind === 'noun' ? [frame.head] : []),
    ...frame.arguments
      .filter(({ relation, lemma }) => relation === 'subject' && isTalks(lemma))
      .map(({ head }) => head),
  ]
  const holding = talks
    .flatMap((noun) => [noun, ...childrenOf(tree, noun, 'appos')])
    .flatMap((noun) => childrenOf(tree, noun, 'acl'))
    .filter((verb) => knowledge.classes.get('holding')?.has(tree.tokens[verb]?.base ?? ''))
    .filter((verb) => frames.some(({ kind, head }) => kind !== 'noun' && head === verb))
  const [place] = holding
    .flatMap((verb) => childrenOf(tree, verb, 'obl'))
    .filter((one) => isOf(tree, one, ['obl']) && casesOf(tree, one).some((at) => IN.test(at)))
    .flatMap((one) => placeIn(context, phraseOf(read, tree, one)) ?? [])
  return place && asMention(place, 'place/held')
}

const IN = /^(?:in|at)$/

function asMention({ name }: PlaceName, rule: string): Mention {
  return { ...name, head: name, rule, basis: 'read' }
}
