import type { Mention } from '../model/claim.ts'
import { cover, type Span } from '../model/evidence.ts'
import type { Argument, Read } from './frame.ts'
import { caseOf, type PartyContext, partiesOf } from './parties.ts'
import { asArgument } from './phrase-arguments.ts'
import { phraseOf } from './phrases.ts'
import { childrenOf, clauseSpan, extentOf, isOf, type Tree, wordAt } from './tree.ts'

/** Whoever is cited: a party, or any phrase that can speak ("one Western official"). */
export function sourceOf(context: PartyContext, argument: Argument): Mention | undefined {
  const [party] = partiesOf(context, argument)
  const head = context.read.tokens[argument.head]
  if (party !== undefined)
    return party.rule === 'party/people-of'
      ? { ...party, start: argument.start, end: Math.max(argument.end, party.end) }
      : party
  const isReport = context.knowledge.speech.get('reports')?.has(argument.lemma) === true
  if (head === undefined || !isReport) return undefined
  const issuer = issuerOf(context, argument)
  if (issuer !== undefined) return issuer
  return { start: argument.start, end: argument.end, head, rule: 'party/report', basis: 'read' }
}

/** "*the ministry's* statement", "a letter from *Amina Deby*": whoever wrote it speaks. */
function issuerOf(context: PartyContext, { head }: Argument): Mention | undefined {
  const { tree, read } = context
  const writers = [
    ...childrenOf(tree, head, 'nmod:poss'),
    ...childrenOf(tree, head, 'nmod').filter((one) => /^(?:by|from)$/.test(caseOf(tree, one))),
  ]
  return writers
    .flatMap((one) => partiesOf(context, asArgument(phraseOf(read, tree, one), 'by')))
    .find(({ rule }) => rule !== 'party/description')
}

/**
 * The whole phrase of a source: "one official *in the ministry*", "the mayor, *who fled*". What is told of the moment stays out
 * ("the envoy, speaking in Oslo,"), and so does the clause that the cue itself stands in.
 */
export function wholePhrase(tree: Tree, { head, start, end }: Argument, cue: number): Span {
  const isPart = (child: number): boolean => {
    if (tree.tokens[child]?.head !== head) return true
    if (isOf(tree, child, ['case', 'cc', 'mark', 'cop', 'nsubj', 'aux', 'parataxis'])) return false
    const { first, last } = extentOf(tree, child)
    if (first <= cue && cue < last) return false
    const isAside = wordAt(tree, first - 1) === ',' || wordAt(tree, first) === ','
    return (
      !isAside ||
      isOf(tree, child, ['appos', 'acl:relcl', 'conj', 'amod', 'nummod', 'nmod:unmarked'])
    )
  }
  const whole = clauseSpan(tree, head, isPart)
  return cover({ start, end }, whole)
}

/** Who a clause is said by in its own words: its subject, and in the passive whoever stands behind "by". */
export function speakerOf(tree: Tree, parts: readonly Argument[]): Argument | undefined {
  return parts.find(({ relation, head }) => relation === 'subject' && !isOf(tree, head, ['expl']))
}

/** The phrase that owns or makes a noun: "*Kenya's* claim", "a plan by *Norway*", "*its* claim". */
export function ownerOf(
  read: Read,
  tree: Tree,
  noun: number,
  parts: readonly Argument[],
): Argument | undefined {
  const [owner] = childrenOf(tree, noun, 'nmod:poss')
  if (owner !== undefined) return asArgument(phraseOf(read, tree, owner), 'possessor')
  return parts.find(({ relation }) => /^(?:possessor|by|from)$/.test(relation))
}
