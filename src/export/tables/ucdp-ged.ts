import type { Party } from '../../model/claim.ts'
import type { Event } from '../../model/event.ts'
import {
  countryOf,
  datedEvents,
  type ExportSource,
  figureOf,
  firstReported,
  hasHappened,
  lengthOf,
  outletsOf,
  type SourcedEvent,
  wordCitations,
} from '../source.ts'
import { columnsOf, listCell, type Row, type Table } from '../table.ts'

const COLUMNS = columnsOf(
  `id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id, conflict_new_id, conflict_name,
  dyad_dset_id, dyad_new_id, dyad_name, side_a_dset_id, side_a_new_id, side_a, side_b_dset_id, side_b_new_id, side_b,
  number_of_sources, source_article, source_office, source_date, source_headline, source_original, where_prec,
  where_coordinates, where_description, adm_1, adm_2, latitude, longitude, geom_wkt, priogrid_gid, country, country_id,
  region, event_clarity, date_prec, date_start, date_end, deaths_a, deaths_b, deaths_civilians, deaths_unknown, best,
  high, low, gwnoa, gwnob`,
)

/**
 * Our lethal attacks in the column names of the UCDP's Georeferenced Event Dataset; no row is the
 * UCDP's. Deaths are not given to a side, since news seldom says whose they are: they stand under
 * `deaths_unknown`. `number_of_sources` counts independent origins.
 */
export function ucdpTable(source: ExportSource): Table {
  const { events, omitted } = datedEvents(source, isLethal)
  return { columns: COLUMNS, rows: events.map((one) => rowOf(one, source)), omitted }
}

function isLethal(event: Event): boolean {
  const killed = figureOf(event, 'killed')
  const isForce = event.type === 'ASSAULT' || event.type === 'COERCE'
  return isForce && hasHappened(event) && (killed?.high ?? killed?.best ?? killed?.low ?? 0) > 0
}

function rowOf({ event, citations, placed }: SourcedEvent, source: ExportSource): Row {
  const { time, place, sources } = event
  const killed = figureOf(event, 'killed')
  const best = killed?.best ?? killed?.low
  const [sideA, sideB] = [sideName(event.actor), sideName(event.recipient)]
  const country = place?.country ?? ''
  const hasPoint = place?.latitude !== undefined && place.longitude !== undefined
  return {
    id: event.id,
    year: time?.start?.slice(0, 4),
    type_of_violence: typeOfViolence(event, source),
    dyad_name: sideA === undefined || sideB === undefined ? undefined : `${sideA} - ${sideB}`,
    side_a: sideA,
    side_b: sideB,
    number_of_sources: sources.independent,
    source_article: wordCitations(citations),
    source_office: listCell(outletsOf(citations)),
    source_date: firstReported(citations),
    source_headline: listCell(placed.flatMap(({ reading }) => reading.title ?? [])),
    source_original: listCell(sources.origins.map(({ name }) => name)),
    where_prec: place?.ucdp,
    where_coordinates: hasPoint ? place.name : undefined,
    where_description: place?.name,
    adm_1: place?.precision === 'region' ? place.name : place?.in,
    latitude: place?.latitude,
    longitude: place?.longitude,
    geom_wkt: hasPoint ? `POINT (${place.longitude} ${place.latitude})` : undefined,
    country: source.countryName(country),
    country_id: source.codes.get(country)?.gw,
    event_clarity: 1,
    date_prec: datePrecision(event),
    date_start: time?.start,
    date_end: time?.end ?? time?.start,
    deaths_unknown: best,
    best,
    high: killed?.high ?? best,
    low: killed?.low ?? best,
    gwnoa: gwOf(event.actor, source),
    gwnob: gwOf(event.recipient, source),
  }
}

function gwOf(parties: readonly Party[], { codes }: ExportSource): string | undefined {
  return codes.get(countryOf(parties) ?? '')?.gw
}

function sideName(parties: readonly Party[]): string | undefined {
  return parties.length === 0 ? undefined : listCell(parties.map(({ name }) => name))
}

/** 1 where a state fights, 2 between groups; left empty where a side is not known to Readout. */
function typeOfViolence({ actor, recipient }: Event, { kindOf }: ExportSource): number | undefined {
  const kinds = [actor[0], recipient[0]].map((party) =>
    party?.actor === undefined ? undefined : kindOf(party.actor),
  )
  if (kinds.includes(undefined)) return undefined
  return kinds.every((kind) => kind === 'armed-group') ? 2 : 1
}

/** 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 longer. */
function datePrecision(event: Event): number {
  const days = lengthOf(event)
  if (days === undefined || days > 31) return 5
  if (days === 1) return 1
  return days <= 6 ? 2 : days === 7 ? 3 : 4
}
