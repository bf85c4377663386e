import type { Attribution } from '../model/annotation.ts'
import type { Span } from '../model/evidence.ts'
import type { Argument, Clauses, Frame } from './frame.ts'
import type { PartyContext } from './parties.ts'
import { ownerOf, sourceOf, wholePhrase } from './sources.ts'
import { childrenOf, clauseSpan, extentOf, type Tree, wordAt } from './tree.ts'

/** "Kenya's *claim* that it withdrew", "a *plan* to withdraw", "issued a *warning* that". */
export function fromNoun(
  context: PartyContext,
  { tree }: Clauses,
  frame: Frame,
): readonly Attribution[] {
  const { knowledge } = context
  const clause =
    frame.arguments.find(
      ({ relation, lemma }) => relation === 'clause' && (lemma === 'that' || lemma === 'to'),
    ) ?? toldByRelative(tree, frame.head)
  if (knowledge.speech.get('cue-nouns')?.has(frame.lemma) !== true || clause === undefined)
    return []
  const owner =
    ownerOf(context.read, tree, frame.head, frame.arguments) ??
    voiceOf(knowledge.speech.get('voice'), frame)
  const base = { cue: frame.predicate, content: clause, rule: 'attribution/noun' }
  if (owner === undefined) return [base]
  const source = sourceOf(context, owner)
  const phrase = wholePhrase(tree, owner, frame.head)
  return [source === undefined ? { ...base, phrase } : { ...base, source, phrase }]
}

/** "A warning *that the river would rise*": with a subject and nothing left to fill, the clause is told, whatever it is taken for. */
function toldByRelative(tree: Tree, noun: number): Span | undefined {
  return childrenOf(tree, noun, 'acl:relcl', 'acl')
    .filter((clause) => {
      const [mark] = childrenOf(tree, clause, 'mark', 'obj')
      const { first } = extentOf(tree, clause)
      return (
        mark === first &&
        wordAt(tree, first).toLowerCase() === 'that' &&
        childrenOf(tree, clause, 'nsubj').length > 0
      )
    })
    .map((clause) => clauseSpan(tree, clause))[0]
}

/** "*The ministry* issued a warning that". */
function voiceOf(
  voices: ReadonlySet<string> | undefined,
  { arguments: parts }: Frame,
): Argument | undefined {
  const support = parts.find(({ relation }) => relation === 'support')
  return support !== undefined && voices?.has(support.lemma) === true
    ? parts.find(({ relation }) => relation === 'supporter')
    : undefined
}
