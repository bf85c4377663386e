import type { VNode } from 'preact'
import { changed } from '../address/address.ts'
import { useHere } from '../frame/here.ts'
import { ClaimWords } from './claim-words.tsx'
import { QuoteWords } from './quote-words.tsx'

/** The words that something rests on, beside every view; what is open stands in the address. */
export function EvidencePane(): VNode | null {
  const { address } = useHere()
  const claim = address.query.get('evidence')
  const quote = address.query.get('quote')
  if (claim === null && quote === null) return null
  return (
    <aside class="evidence" aria-label="Evidence">
      <a class="close" href={changed(address, { evidence: undefined, quote: undefined })}>
        Close <kbd>x</kbd>
      </a>
      {claim === null ? <QuoteWords id={quote ?? ''} /> : <ClaimWords id={claim} />}
    </aside>
  )
}
