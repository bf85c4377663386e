import type { Mention } from '../model/claim.ts'
import { firstEndingAfter } from '../model/evidence.ts'
import { type ResolveContext, sentenceAt } from './context.ts'

/** How many sentences back a statement may have been issued. */
const REACH = 3

/** "The ministry issued a statement. … “We regret it,” *the statement* said": whoever issued the last such thing. */
export function issuerOf(context: ResolveContext, mention: Mention): Mention | undefined {
  const { document, topics } = context
  if (mention.rule !== 'party/report' || !isTaken(document.text, mention)) return undefined
  const own = firstEndingAfter(document.tokens, mention.head.start)
  const noun = document.tokens[own]?.base
  const here = sentenceAt(context, mention.start)
  const floor = document.sentences[Math.max(0, here - REACH)]?.first ?? 0
  for (let at = own - 1; at >= floor; at--) {
    const token = document.tokens[at]
    if (token === undefined || token.base !== noun || !/^ob[jl]/.test(token.deprel)) continue
    const subject = topics.find(
      ({ verb, relation }) => verb === token.head && relation === 'subject',
    )
    return subject?.mentions[0]
  }
  return undefined
}

/** "the statement", "that letter": one told of before. */
function isTaken(text: string, { start, end }: Mention): boolean {
  return /^(?:the|this|that) \p{L}+$/iu.test(text.slice(start, end))
}
