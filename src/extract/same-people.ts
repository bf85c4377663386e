import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Mention } from '../model/claim.ts'
import type { Argument, Read } from './frame.ts'
import { childrenOf, isOf, type Tree } from './tree.ts'

/** A sentence as it is read and parsed. */
interface Parsed {
  readonly read: Read
  readonly tree: Tree
  readonly knowledge: Knowledge
}

/**
 * "rescued 700 *migrants*, and the navy saved *200 more*": a number alone counts the people that a verb joined to its own does the
 * same to. Whoever says that 12 were killed, or met after it, is none of them; "200 more" may count on from any such clause.
 */
export function samePeople(
  { read, tree, knowledge }: Parsed,
  argument: Argument,
): Mention | undefined {
  const token = read.tokens[argument.head]
  const isMore = token?.base === 'more' && read.tokens[argument.head - 1]?.upos === 'NUM'
  if (argument.relation !== 'object' || !(isMore || token?.upos === 'NUM')) return undefined
  const verb = token?.head ?? -1
  for (let at = argument.head - 1; at >= tree.sentence.first; at--) {
    const noun = read.tokens[at]
    const isCounted = noun?.upos === 'NOUN' && childrenOf(tree, at, 'nummod').length > 0
    if (noun === undefined || !isCounted) continue
    const isTold = knowledge.classes.get('people')?.has(noun.base) === true
    if (!isTold || /^(?:people|person)$/.test(noun.base)) return undefined
    const isDoneTo = isOf(tree, at, ['obj']) || noun.deprel === 'nsubj:pass'
    const isJoined = isMore || joinedTo(tree, verb) === joinedTo(tree, noun.head)
    if (!isDoneTo || !isJoined || !isAlike({ tree, knowledge }, verb, noun.head)) return undefined
    const [number = at] = childrenOf(tree, at, 'nummod').slice(-1)
    const start = read.tokens[number + 1]?.start ?? noun.start
    return { start, end: noun.end, head: noun, rule: 'party/description', basis: 'inferred' }
  }
  return undefined
}

/** The first of the verbs that "and" joins a verb to. */
function joinedTo(tree: Tree, verb: number): number {
  return isOf(tree, verb, ['conj']) ? (tree.tokens[verb]?.head ?? verb) : verb
}

const HARMS = ['toll-killed-object', 'toll-injured-object', 'toll-detained-object']
const HELPS = ['rescuing']

/** Whether two verbs both tell of harm, or both of help. */
function isAlike({ tree, knowledge }: Omit<Parsed, 'read'>, ...verbs: readonly number[]): boolean {
  return [HARMS, HELPS].some((classes) =>
    verbs.every((verb) =>
      classes.some((name) => knowledge.classes.get(name)?.has(tree.tokens[verb]?.base ?? '')),
    ),
  )
}
