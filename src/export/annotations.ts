import { type ClaimCell, claimCells } from '../views/claim-cells.ts'
import type { PlacedClaim } from '../views/corpus.ts'
import type { ExportSource } from './source.ts'

/** UTF-16 units of text before and after the words, by which they are found in a text that moved. */
const CONTEXT = 32

/**
 * Every cell of every claim as a W3C Web Annotation (2017): the body gives the field and its
 * value, the targets are the words that it was read from. Positions are UTF-16 offsets, which the
 * recommendation leaves open, into the text whose SHA-256 is `sha256`.
 */
export function* exportAnnotations({ claims }: ExportSource): Iterable<object> {
  for (const placed of claims.values()) {
    for (const [index, cell] of claimCells(placed.claim).entries()) {
      yield annotationOf(placed, cell, index)
    }
  }
}

function annotationOf({ claim, reading }: PlacedClaim, cell: ClaimCell, index: number): object {
  const { document, outlet, published } = reading
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:readout:${claim.id}:${index}`,
    type: 'Annotation',
    motivation: 'classifying',
    body: {
      type: 'TextualBody',
      purpose: 'classifying',
      value: `${cell.field}: ${cell.value}`,
      claim: claim.id,
      rule: cell.source.rule,
      basis: cell.source.basis,
    },
    target: cell.source.evidence.map(({ start, end, exact }) => ({
      source: document.url ?? `urn:readout:${document.id}`,
      document: document.name,
      sha256: document.revision,
      ...(outlet === undefined ? {} : { outlet }),
      ...(published === undefined ? {} : { published: published.value }),
      selector: [
        { type: 'TextPositionSelector', start, end },
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: whole(document.text.slice(Math.max(0, start - CONTEXT), start)),
          suffix: whole(document.text.slice(end, end + CONTEXT)),
        },
      ],
    })),
  }
}

/** Without the half of a character that a cut may leave at either end. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
}
