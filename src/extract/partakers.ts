import type { Mention } from '../model/claim.ts'
import { firstEndingAfter } from '../model/evidence.ts'
import type { Clauses, Frame } from './frame.ts'
import type { Match } from './matched.ts'
import { caseOf, type PartyContext } from './parties.ts'
import { fillRole } from './roles.ts'
import { childrenOf, isOf, type Tree } from './tree.ts'

const OCCASIONS = /^(?:after|during|following|at|in|on)$/

/**
 * Who takes part in talks that are told only as an occasion: "*Chad* signed the deal after hours of talks with Mali", "*Chad and Mali*
 * signed it after talks in Oslo".
 */
export function partakers(
  context: PartyContext,
  { frames }: Clauses,
  { frame, entry }: Match,
): readonly Mention[] {
  const above = frames[frame.governor ?? -1]
  if (entry.type !== 'CONSULT' || frame.kind !== 'noun' || above === undefined) return []
  if (!standsBeside(context.tree, frame.head, above.head)) return []
  if (!isDone(above) || context.knowledge.classes.get('after-talks')?.has(above.lemma) !== true)
    return []
  const doers = fillRole(context, above, ['subject'], [])
    .filter((doer) => doer.rule !== 'party/description' || isOfficial(context, doer))
    .map(
      (doer): Mention => ({
        ...doer,
        // Other rules tell how a pronoun or demonym is resolved.
        rule: doer.rule === 'party/name' ? 'party/partaker' : doer.rule,
        basis: 'inferred',
      }),
    )
  const isWith = frame.arguments.some(({ relation }) => relation === 'with')
  return isWith || (doers.length > 1 && above.verb?.isPast === true) ? doers : []
}

/** "*The ministers* agreed": a crowd or gunmen hold no talks by what they do beside them. */
function isOfficial({ read, knowledge }: PartyContext, { head }: Mention): boolean {
  const base = read.tokens[firstEndingAfter(read.tokens, head.start)]?.base ?? ''
  return ['dignitary', 'ruler'].some((name) => knowledge.classes.get(name)?.has(base))
}

/** What was not done, or is to come, leaves open who came to the talks. */
function isDone({ verb }: Frame): boolean {
  return verb?.form === 'finite' || verb?.form === 'past'
    ? !verb.isNegated && verb.modals.length === 0
    : false
}

/** Whether a phrase hangs on a verb as its occasion: "after *talks*", "after two hours of *talks*". */
function standsBeside(tree: Tree, noun: number, verb: number): boolean {
  const above = tree.tokens[noun]?.head ?? -1
  if (above !== verb)
    return (
      isOf(tree, noun, ['nmod']) && caseOf(tree, noun) === 'of' && standsBeside(tree, above, verb)
    )
  return (
    isOf(tree, noun, ['obl']) &&
    OCCASIONS.test(caseOf(tree, noun)) &&
    childrenOf(tree, noun, 'nmod:poss').length === 0
  )
}
