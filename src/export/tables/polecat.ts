import type { Party } from '../../model/claim.ts'
import { QUAD_NAMES, TYPE_CODES } from '../plover-codes.ts'
import {
  countryOf,
  datedEvents,
  type ExportSource,
  firstReported,
  namesOf,
  outletsOf,
  type SourcedEvent,
} from '../source.ts'
import { columnsOf, type Row, type Table } from '../table.ts'

const COLUMNS = columnsOf(
  `Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country, Actor COW,
  Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name,
  Recipient Country, Recipient COW, Primary Recipient Sector, Recipient Sectors, Recipient Title, Recipient Name Raw,
  Wikipedia Recipient ID, Placename, City, District, Province, Country, Latitude, Longitude, GeoNames ID,
  Raw Placename, Feature Type, Source, Publication Date, Story People, Story Organizations, Story Locations, Language,
  Version`,
)

/**
 * Our events in the 40 columns of POLECAT, tab-separated with a header; no row is POLECAT's. Events
 * without a day are left out: POLECAT puts the day of publication in its place, which we do not.
 */
export function polecatTable(source: ExportSource): Table {
  const { events, omitted } = datedEvents(source, ({ status }) => status !== 'denied')
  return { columns: COLUMNS, rows: events.map((one) => rowOf(one, source)), omitted }
}

function rowOf({ event, citations, placed }: SourcedEvent, source: ExportSource): Row {
  const { time, place, actor, recipient } = event
  const isTown = place?.precision === 'city' || place?.precision === 'site'
  const hasPoint = place?.latitude !== undefined
  return {
    'Event ID': event.id,
    'Event Date': time?.start,
    'Event Type': event.type,
    'Event Mode': event.mode,
    'Quad Code': QUAD_NAMES[TYPE_CODES[event.type].quad],
    ...partyCells('Actor', actor, source),
    'Actor Name Raw': several(placed.flatMap(({ claim }) => rawOf(claim.actor))),
    ...partyCells('Recipient', recipient, source),
    'Recipient Name Raw': several(placed.flatMap(({ claim }) => rawOf(claim.recipient))),
    Placename: place?.name,
    City: isTown ? place.name : undefined,
    Province: place?.precision === 'region' ? place.name : place?.in,
    Country: place?.country,
    Latitude: hasPoint ? place.latitude : undefined,
    Longitude: hasPoint ? place.longitude : undefined,
    'Raw Placename': several(placed.flatMap(({ claim }) => claim.place?.evidence[0].exact ?? [])),
    Source: several(outletsOf(citations)),
    'Publication Date': firstReported(citations),
    Language: placed[0]?.reading.language,
  }
}

function partyCells(
  role: 'Actor' | 'Recipient',
  parties: readonly Party[],
  { codes }: ExportSource,
): Row {
  const country = countryOf(parties)
  return {
    [`${role} Name`]: several(namesOf(parties)),
    [`${role} Country`]: country,
    [`${role} COW`]: codes.get(country ?? '')?.cow,
  }
}

function rawOf(
  parties: readonly { readonly evidence: readonly { readonly exact: string }[] }[],
): readonly string[] {
  return parties.flatMap(({ evidence }) => evidence[0]?.exact ?? [])
}

/** POLECAT parts values with a semicolon alone. */
function several(values: readonly string[]): string {
  return [...new Set(values)].join(';')
}
