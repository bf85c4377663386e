import type { VNode } from 'preact'
import type { Sources } from '../../src/model/event.ts'
import type { Citation } from '../../src/views/citations.ts'
import type { Passage } from '../../src/views/corpus.ts'
import { opened } from '../address/address.ts'
import { useHere } from '../frame/here.ts'
import { groupLabel, groupPassages } from './group-passages.ts'

/** Who says so: a chip for each document, together where they go back to one origin. */
export function Chips({
  passages,
  sources,
}: {
  readonly passages: readonly Citation[]
  readonly sources?: Sources
}): VNode {
  return (
    <ul class="chips" aria-label="Sources">
      {groupPassages(passages, sources?.origins).map((group) => (
        <li key={group.origin ?? ''}>
          {groupLabel(group) !== undefined && <span class="origin">{groupLabel(group)}</span>}
          {group.passages.map((passage) => (
            <Chip key={passage.document} passage={passage} evidence={passage.claim} />
          ))}
        </li>
      ))}
    </ul>
  )
}

/** Outlet and day; opens the words. */
export function Chip({
  passage: { outlet, document, published },
  evidence,
  label,
}: {
  readonly passage: Passage
  readonly evidence: string
  /** In place of outlet and day, where these stand above already. */
  readonly label?: string
}): VNode {
  const { address } = useHere()
  const isOpen = address.query.get('evidence') === evidence
  return (
    <a
      class="chip"
      href={opened(address, evidence)}
      aria-current={isOpen ? 'true' : undefined}
      title={`Show the words in ${document}`}
    >
      {label ?? (
        <>
          {outlet ?? document} <time>{published ?? 'no date'}</time>
        </>
      )}
    </a>
  )
}
