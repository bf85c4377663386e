import type { FoundDifference } from '../../views/differences.ts'
import type { ShortIds } from '../../views/ids.ts'
import { wordParties, wordPlace } from '../../views/wording.ts'
import type { Line } from '../output.ts'
import { renderPassage } from './words.ts'

/** Differences as lines of text: the event, then every side with its words. */
export function* renderDifferences(
  differences: Iterable<FoundDifference>,
  short: ShortIds,
): Iterable<Line> {
  let isFirst = true
  for (const { event, field, kind, sides } of differences) {
    if (!isFirst) yield ''
    isFirst = false
    const heading = [
      `${kind} in ${field}`,
      event.type,
      wordParties(event.actor, event.recipient),
      event.place === undefined ? '' : wordPlace(event.place),
      event.time?.edtf ?? 'no date',
      short(event.id),
    ]
    yield { text: heading.filter((part) => part !== '').join(' · '), style: 'bold' }
    for (const { value, passages } of sides) {
      yield `  ${value}`
      for (const passage of passages) {
        const { outlet, published } = passage
        const whose = [outlet, published].filter((part) => part !== undefined).join(', ')
        yield `      ${renderPassage(passage)}${whose === '' ? '' : `  (${whose})`}`
      }
    }
  }
}
