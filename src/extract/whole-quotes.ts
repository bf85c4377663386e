import type { Attribution } from '../model/annotation.ts'
import { meeting, overlap, type Span } from '../model/evidence.ts'
import type { Read } from './frame.ts'

/**
 * Direct speech of several sentences is one content: "“We were not warned. The water came at night,” the farmer said". What is
 * said is read a sentence at a time, so a content inside a longer quotation becomes the whole of it, marks and all.
 */
export function withWholeQuotes(
  { quotes, text }: Read,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  return attributions.map((attribution) => {
    const { content, cue } = attribution
    if (content === undefined || cue === undefined) return attribution
    const whole = meeting(quotes, content)
      .map((quote) => ({ start: quote.start - 1, end: quote.end + (quote.terminated ? 1 : 0) }))
      .find((quote) => isWithin(text, content, quote) && overlap(quote, cue) === 0)
    return whole === undefined ? attribution : { ...attribution, content: whole }
  })
}

function isWithin(text: string, inner: Span, outer: Span): boolean {
  const isLonger = inner.start > outer.start || inner.end < outer.end
  return (
    isLonger &&
    inner.start >= outer.start &&
    /^[\s,.]*$/.test(text.slice(outer.end, Math.max(outer.end, inner.end)))
  )
}
