import type { Change } from '../../views/changes.ts'
import type { ShortIds } from '../../views/ids.ts'
import type { List } from '../../views/list.ts'
import { wordParties, wordPlace } from '../../views/wording.ts'
import type { Line } from '../output.ts'
import { count, renderPassage } from './words.ts'

/** Changes as lines of text; `documents` is how many more were seen at the later moment. */
export function* renderChanges(
  changes: List<Change>,
  { short, documents }: { readonly short: ShortIds; readonly documents: number },
): Iterable<Line> {
  if (changes.length === 0) yield `no change in ${count(documents, 'new document')}`
  for (const { kind, event, fields, newOrigins, passages } of changes) {
    const parts = [
      event.type,
      wordParties(event.actor, event.recipient),
      event.place === undefined ? '' : wordPlace(event.place),
      event.time?.edtf ?? '',
      event.status,
      short(event.id),
    ]
    yield {
      text: `${kind.padEnd(9)}  ${parts.filter((part) => part !== '').join(' · ')}`,
      style: 'bold',
    }
    for (const { field, before, after } of fields) {
      yield `${INDENT}${field}: ${before === undefined ? after : `${before} → ${after}`}`
    }
    if (kind !== 'NEW' && kind !== 'WITHDRAWN') yield `${INDENT}${wordOrigins(newOrigins)}`
    for (const passage of passages) yield `${INDENT}${renderPassage(passage)}`
  }
}

const INDENT = ' '.repeat(11)

function wordOrigins(names: readonly string[]): string {
  return names.length === 0
    ? 'no new origin'
    : `${count(names.length, 'new origin')}: ${names.join(', ')}`
}
