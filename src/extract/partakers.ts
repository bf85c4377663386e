import type { Mention } from '../model/claim.ts'
import type { Clauses, Frame } from './frame.ts'
import type { Match } from './matched.ts'
import { caseOf, type PartyContext } from './parties.ts'
import { fillRole } from './roles.ts'
import { childrenOf, isOf, type Tree } from './tree.ts'

const OCCASIONS = /^(?:after|during|following|before|at|in|on)$/

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
  const doers = fillRole(context, above, ['subject'], [])
  if (frame.arguments.some(({ relation }) => relation === 'with')) return doers
  return doers.length > 1 && isDone(above) ? doers : []
}

/** What was not done, or is to come, leaves open who came to the talks. */
function isDone({ verb }: Frame): boolean {
  return verb?.isPast === true && !verb.isNegated && verb.modals.length === 0
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
