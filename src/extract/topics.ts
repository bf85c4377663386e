import type { Topic } from '../model/claim.ts'
import type { Clauses } from './frame.ts'
import { type PartyContext, partiesOf } from './parties.ts'
import { asArgument } from './phrase-arguments.ts'
import { phraseOf } from './phrases.ts'
import { conjuncts, isOf, type Tree, wordAt } from './tree.ts'

/** The subjects and objects of a sentence in the order of the text; of pronouns only "it" and "they". */
export function topicsOf(context: PartyContext, { tree }: Clauses): readonly Topic[] {
  const topics: Topic[] = []
  for (let head = tree.sentence.first; head < tree.sentence.last; head++) {
    const isSubject = isOf(tree, head, ['nsubj'])
    const isObject = isOf(tree, head, ['obj', 'iobj'])
    const token = tree.tokens[head]
    if (token === undefined || (!isSubject && !isObject)) continue
    if (token.upos === 'PRON' && !/^(?:it|they|them)$/i.test(wordAt(tree, head))) continue
    const words = conjuncts(tree, head)
    const mentions = words
      .flatMap((word) =>
        partiesOf(context, asArgument(phraseOf(context.read, tree, word), 'subject')),
      )
      .filter(({ rule }) => rule !== 'party/both')
    topics.push({
      head,
      verb: token.head,
      relation: isSubject ? 'subject' : 'object',
      isPlural: words.length > 1 || isPlural(tree, head),
      mentions,
    })
  }
  return topics
}

/** "rebels", "police"; a body is one, whatever the form of its name. */
function isPlural({ tokens }: Tree, word: number): boolean {
  const { feats = '', xpos, base } = tokens[word] ?? {}
  return (
    feats.includes('Number=Plur') || xpos === 'NNS' || /^(?:police|people|they)$/.test(base ?? '')
  )
}
