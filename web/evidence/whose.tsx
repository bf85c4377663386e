import type { VNode } from 'preact'
import type { DocumentFacts } from '../../src/views/explain.ts'
import { carried, writeAddress } from '../address/address.ts'
import { useHere } from '../frame/here.ts'

/** Outlet, day and title of a document, which lead to the article and to where it was published. */
export function Whose({
  document: { id, name, outlet, title, published, url },
  at,
}: {
  readonly document: DocumentFacts
  readonly at: number
}): VNode {
  const { address } = useHere()
  const query = carried(address.query, ['evidence', 'quote'])
  return (
    <header class="whose">
      <h2>
        {outlet ?? name} <time>{published?.day ?? 'no date'}</time>
      </h2>
      <p>
        <a href={writeAddress(`/documents/${id}`, query)} data-at={at}>
          {title ?? name}
        </a>
        {isWeb(url) && (
          <>
            {' '}
            <a href={url} rel="noreferrer noopener" target="_blank">
              as published
            </a>
          </>
        )}
      </p>
    </header>
  )
}

/** Addresses come from articles: whatever is not of the web is no link here. */
function isWeb(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url)
}
