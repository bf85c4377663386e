import type { VNode } from 'preact'
import type { Sources } from '../../src/model/event.ts'
import type { Place } from '../../src/model/place.ts'
import { counted, wordPrecision } from './wording.ts'

/** Status, origins and precision: three things that no one number can stand for. */
export function Badges({
  status,
  sources,
  time,
  place,
}: {
  readonly status?: string
  readonly sources: Sources
  readonly time?: { readonly start?: string; readonly end?: string }
  readonly place?: Place
}): VNode {
  const where = place?.precision === undefined ? '' : `, place: ${place.precision}`
  return (
    <ul class="badges" aria-label="Status, origins and precision">
      {status !== undefined && (
        <li
          class={`badge status-${status.replaceAll(' ', '-')}`}
          title="How far the reports commit themselves"
        >
          {status}
        </li>
      )}
      <li
        class="badge"
        title={`${counted(sources.documents, 'document')} of ${counted(sources.outlets, 'outlet')}`}
      >
        {counted(sources.independent, 'origin')}
      </li>
      {(time !== undefined || place !== undefined) && (
        <li class="badge" title="How exactly day and place are known">
          {wordPrecision(time)}
          {where}
        </li>
      )}
    </ul>
  )
}
