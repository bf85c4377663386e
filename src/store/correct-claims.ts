import type { Claim, CorrectionNote } from '../model/claim.ts'
import type { ClaimAnchor, Correction } from '../model/correction.ts'
import type { Sourced } from '../model/evidence.ts'

/** The claims of one text as corrections leave them; none of these is an `undo` or is undone. */
export function correctClaims(
  claims: readonly Claim[],
  corrections: readonly Correction[],
  revision: string,
): readonly Claim[] {
  return corrections.reduce<readonly Claim[]>((all, correction) => {
    const meant = meantBy(correction.claims, all, revision)
    return meant.size === 0
      ? all
      : all.flatMap((claim) => (meant.has(claim.id) ? corrected(claim, correction) : [claim]))
  }, claims)
}

/**
 * The ids of the claims that anchors mean in a text: those of the very id; else those at the very
 * words, so that a correction outlives a better reading of the text; else, where the document has
 * another text by now, those of the same words.
 */
function meantBy(
  anchors: readonly ClaimAnchor[],
  claims: readonly Claim[],
  revision: string,
): ReadonlySet<string> {
  return new Set(
    anchors.flatMap((anchor) => {
      const own = claims.filter(({ document }) => document === anchor.document)
      const same = own.filter(({ id }) => id === anchor.claim)
      if (same.length > 0) return same.map(({ id }) => id)
      const isText = anchor.revision === revision
      return own
        .filter(({ evidence: { start, end, exact } }) =>
          isText ? start === anchor.start && end === anchor.end : exact === anchor.exact,
        )
        .map(({ id }) => id)
    }),
  )
}

function corrected(claim: Claim, { id, by, reason, amendment }: Correction): readonly Claim[] {
  const { kind } = amendment
  if (kind === 'reject' || kind === 'undo') return []
  const note: CorrectionNote = { id, kind, by, reason }
  const noted: Claim = { ...claim, corrections: [...(claim.corrections ?? []), note] }
  const because = { rule: `correction/${id}`, basis: 'inferred' } as const
  switch (kind) {
    case 'retype': {
      const { mode: _mode, ...others } = noted
      const { type, mode } = amendment
      const typed = { ...others, type: { ...claim.type, value: type, ...because } }
      return [mode === undefined ? typed : { ...typed, mode: { ...typed.type, value: mode } }]
    }
    case 'redate': {
      const { evidence } = claim.time ?? { evidence: [claim.evidence] as const }
      const time: Sourced<typeof amendment.time> = { value: amendment.time, evidence, ...because }
      return [{ ...noted, time }]
    }
    case 'together':
    case 'apart':
      return [noted]
    default:
      return kind satisfies never
  }
}
