import type { Claim, Party } from '../../model/claim.ts'
import type { Sourced } from '../../model/evidence.ts'
import { eventIds, passageOf } from '../../views/corpus.ts'
import { wordFigure } from '../../views/wording.ts'
import type { ExportSource } from '../source.ts'
import { columnsOf, listCell, type Row, type Table } from '../table.ts'

const COLUMNS = columnsOf(
  `claim, event, document, outlet, published, url, sha256, type, mode, status, actor, actor_country, recipient,
  recipient_country, time_start, time_end, time_edtf, time_basis, place, place_country, latitude, longitude,
  place_precision, where_prec, killed_low, killed, killed_high, injured_low, injured, injured_high, figures, issues,
  condition, due, attribution, start, end, exact, rule, corrections`,
)

/** One row a claim: what one document says, and where in it. */
export function claimsTable({ corpus, claims }: ExportSource): Table {
  const eventOf = eventIds(corpus)
  const rows = Iterator.from(claims.values()).map(({ claim, reading }): Row => {
    const time = claim.time?.value
    const place = claim.place?.value
    return {
      ...passageOf(reading, claim.evidence),
      claim: claim.id,
      event: eventOf(claim.id),
      url: reading.document.url,
      sha256: reading.document.revision,
      type: claim.type.value,
      mode: claim.mode?.value,
      status: claim.status.value,
      ...partyCells('actor', claim.actor),
      ...partyCells('recipient', claim.recipient),
      time_start: time?.start,
      time_end: time?.end,
      time_edtf: time?.edtf,
      time_basis: time?.basis,
      place: place?.name,
      place_country: place?.country,
      latitude: place?.latitude,
      longitude: place?.longitude,
      place_precision: place?.precision,
      where_prec: place?.ucdp,
      ...boundCells('killed', claim),
      ...boundCells('injured', claim),
      figures: listCell(claim.figures.map(({ value }) => wordFigure(value))),
      issues: listCell(claim.issue.map(({ value }) => value)),
      condition: claim.condition?.value,
      due: claim.due?.value,
      attribution: listCell(claim.attribution.map(({ value }) => value.name)),
      rule: claim.rule,
      corrections: listCell((claim.corrections ?? []).map(({ by, reason }) => `${by}: ${reason}`)),
    }
  })
  return { columns: COLUMNS, rows }
}

function partyCells(role: string, parties: readonly Sourced<Party>[]): Row {
  return {
    [role]: listCell(parties.map(({ value }) => value.name)),
    [`${role}_country`]: listCell(parties.flatMap(({ value }) => value.country ?? [])),
  }
}

function boundCells(measure: string, { figures }: Claim): Row {
  const figure = figures.find(({ value }) => value.measure === measure)?.value
  return {
    [`${measure}_low`]: figure?.low,
    [measure]: figure?.value,
    [`${measure}_high`]: figure?.high,
  }
}
