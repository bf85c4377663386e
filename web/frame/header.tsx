import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { carried, writeAddress } from '../address/address.ts'
import { counted } from '../parts/wording.ts'
import { SCREENS } from '../views/screens.ts'
import { AsOf } from './as-of.tsx'
import { useHere } from './here.ts'
import { SearchField } from './search-field.tsx'

/** What the record is, where one can go in it, and as of when it is asked. */
export function Header({ current }: { readonly current: string }): VNode {
  const { address, record, documents } = useHere()
  const shown = useRef<HTMLAnchorElement>(null)
  // On a telephone the views are wider than the screen: the one that is shown is in sight.
  useEffect(() => shown.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), [current])
  return (
    <header class="top">
      <div class="name">
        <a class="home" href={writeAddress('/timeline', carried(address.query, []))}>
          Readout
        </a>
        <span class="holds">
          {documents < record.documents && `${documents} of `}
          {counted(record.documents, 'document')}, <time>{record.firstPublished ?? 'no date'}</time>{' '}
          to <time>{record.lastPublished ?? 'no date'}</time>,{' '}
          {counted(record.outlets.length, 'outlet')}
        </span>
        <SearchField />
        <AsOf />
      </div>
      <nav aria-label="Views">
        <ul>
          {SCREENS.map(({ name, title, filters }) => (
            <li key={name}>
              <a
                href={writeAddress(
                  `/${name}`,
                  carried(address.query, filters.map(({ key }) => key).filter(isShared)),
                )}
                aria-current={name === current ? 'page' : undefined}
                {...(name === current ? { ref: shown } : {})}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

/** Filters that mean the same in every view that has them: `status` and `kind` do not. */
function isShared(key: string): boolean {
  return ['party', 'issue', 'outlet', 'from', 'to'].includes(key)
}
