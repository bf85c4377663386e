import type { Mention } from '../model/claim.ts'
import type { Clauses } from './frame.ts'
import type { Match } from './matched.ts'
import { caseOf, type PartyContext } from './parties.ts'
import { fillRole } from './roles.ts'
import { childrenOf, isOf, type Tree } from './tree.ts'

const OCCASIONS = /^(?:after|during|following|before|at|in|on)$/

/** Who takes part in talks that are told only as an occasion: "*Chad* signed the deal after hours of talks with Mali." */
export function partakers(
  context: PartyContext,
  { frames }: Clauses,
  { frame, entry }: Match,
): readonly Mention[] {
  const above = frames[frame.governor ?? -1]
  if (entry.type !== 'CONSULT' || frame.kind !== 'noun' || above === undefined) return []
  const isWith = frame.arguments.some(({ relation }) => relation === 'with')
  return isWith && standsBeside(context.tree, frame.head, above.head)
    ? fillRole(context, above, ['subject'], [])
    : []
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
