import type { Claim } from '../../model/claim.ts'
import type { Reading } from '../../model/reading.ts'
import { wordFigure, wordParties, wordParty, wordPlace } from '../../views/wording.ts'
import type { Line } from '../output.ts'
import { quoted } from './words.ts'

/** A reading as lines of text: which article it is, then each claim with its words. */
export function* renderClaims(
  { document, title, outlet, published, claims }: Reading,
  { isRevision }: { readonly isRevision: boolean },
): Iterable<Line> {
  const parts = [
    ...(isRevision ? ['revised'] : []),
    title ?? document.name,
    ...(outlet === undefined ? [] : [outlet]),
    published?.day ?? 'no date',
    ...(document.url === undefined ? [] : [document.url]),
  ]
  yield { text: parts.join(' · '), style: 'bold' }
  if (claims.length === 0) yield '    no claims'
  for (const claim of claims) {
    yield `    ${wordClaim(claim)}`
    yield { text: `        ${quoted(claim.evidence.exact)}`, style: 'dim' }
  }
}

function wordClaim({ type, mode, status, time, place, figures, due, ...claim }: Claim): string {
  const [actor, recipient, sources] = [claim.actor, claim.recipient, claim.attribution].map(
    (parties) => parties.map(({ value }) => value),
  )
  const kind = mode === undefined ? type.value : `${type.value} (${mode.value})`
  const days = time?.value.edtf ?? time?.value.start ?? time?.value.end
  return [
    `${kind}, ${status.value}`,
    wordParties(actor ?? [], recipient ?? []),
    days ?? '',
    place === undefined ? '' : wordPlace(place.value),
    ...figures.map(({ value }) => wordFigure(value)),
    due === undefined ? '' : `due ${due.value}`,
    sources?.[0] === undefined ? '' : `says ${wordParty(sources[0])}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
