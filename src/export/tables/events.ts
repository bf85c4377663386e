import type { Event } from '../../model/event.ts'
import { wordEventFigure } from '../../views/wording.ts'
import {
  type ExportSource,
  figureOf,
  firstReported,
  namesOf,
  outletsOf,
  sourcedEvents,
  wordCitations,
} from '../source.ts'
import { columnsOf, listCell, type Row, type Table } from '../table.ts'

const COLUMNS = columnsOf(
  `event, type, mode, status, history, actor, recipient, participants, time_start, time_end, time_edtf, place,
  place_country, latitude, longitude, place_precision, where_prec, killed_low, killed_best, killed_high, injured_low,
  injured_best, injured_high, figures, issue, due, documents, outlets, independent, origins, differences,
  first_reported, claims, words`,
)

/** One row an event: what several documents are held to speak of. */
export function eventsTable(source: ExportSource): Table {
  const rows = sourcedEvents(source).map(({ event, citations }): Row => {
    const { time, place, sources } = event
    const history = event.history.map(({ status, at }) =>
      at === undefined ? status : `${status} ${at}`,
    )
    return {
      event: event.id,
      type: event.type,
      mode: event.mode,
      status: event.status,
      history: history.join('; '),
      actor: listCell(namesOf(event.actor)),
      recipient: listCell(namesOf(event.recipient)),
      participants: listCell(event.participants.map(({ name }) => name)),
      time_start: time?.start,
      time_end: time?.end,
      time_edtf: time?.edtf,
      place: place?.name,
      place_country: place?.country,
      latitude: place?.latitude,
      longitude: place?.longitude,
      place_precision: place?.precision,
      where_prec: place?.ucdp,
      ...boundCells('killed', event),
      ...boundCells('injured', event),
      figures: listCell(event.figures.map(wordEventFigure)),
      issue: event.issue,
      due: event.due,
      documents: sources.documents,
      outlets: listCell(outletsOf(citations)),
      independent: sources.independent,
      origins: listCell(sources.origins.map(({ name }) => name)),
      differences: listCell(event.differences.map(({ kind, field }) => `${kind} in ${field}`)),
      first_reported: firstReported(citations),
      claims: listCell(event.claims.map(({ id }) => id)),
      words: wordCitations(citations),
    }
  })
  return { columns: COLUMNS, rows }
}

function boundCells(measure: string, event: Event): Row {
  const figure = figureOf(event, measure)
  return {
    [`${measure}_low`]: figure?.low,
    [`${measure}_best`]: figure?.best,
    [`${measure}_high`]: figure?.high,
  }
}
