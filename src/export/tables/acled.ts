import type { EventType, Party } from '../../model/claim.ts'
import type { Event } from '../../model/event.ts'
import {
  datedEvents,
  type ExportSource,
  figureOf,
  firstReported,
  hasHappened,
  lengthOf,
  namesOf,
  outletsOf,
  type SourcedEvent,
  wordCitations,
} from '../source.ts'
import { columnsOf, listCell, type Row, type Table } from '../table.ts'

const COLUMNS = columnsOf(
  `event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1,
  inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3,
  location, latitude, longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp`,
)

interface Kind {
  readonly disorder: string
  readonly event: string
  readonly sub: string
}

const REMOTE = 'Explosions/Remote violence'
const VIOLENCE = 'Political violence'
const kind = (disorder: string, event: string, sub: string): Kind => ({ disorder, event, sub })

/** Of an attack, by its mode; others are told by whom it struck. */
const ATTACKS: Readonly<Record<string, Kind>> = {
  aerial: kind(VIOLENCE, REMOTE, 'Air/drone strike'),
  drone: kind(VIOLENCE, REMOTE, 'Air/drone strike'),
  missile: kind(VIOLENCE, REMOTE, 'Shelling/artillery/missile attack'),
  artillery: kind(VIOLENCE, REMOTE, 'Shelling/artillery/missile attack'),
  'heavy-weapons': kind(VIOLENCE, REMOTE, 'Shelling/artillery/missile attack'),
  explosives: kind(VIOLENCE, REMOTE, 'Remote explosive/landmine/IED'),
  'suicide-attack': kind(VIOLENCE, REMOTE, 'Suicide bomb'),
  sexual: kind(VIOLENCE, 'Violence against civilians', 'Sexual violence'),
  abduct: kind(VIOLENCE, 'Violence against civilians', 'Abduction/forced disappearance'),
  'crowd-control': kind(VIOLENCE, 'Protests', 'Excessive force against protesters'),
}

const OTHERS: Readonly<Partial<Record<EventType, Kind>>> = {
  PROTEST: kind('Demonstrations', 'Protests', 'Peaceful protest'),
  RETREAT: kind('Strategic developments', 'Strategic developments', 'Other'),
  MOBILIZE: kind('Strategic developments', 'Strategic developments', 'Change to group/activity'),
  COERCE: kind('Strategic developments', 'Strategic developments', 'Other'),
}

/**
 * Our events in the column names of ACLED; no row is ACLED's. Only what has happened on a known
 * day has a row. `fatalities` is the lowest figure, as ACLED takes the most careful one, and stays
 * empty where nobody gives one. Cells that Readout cannot know are empty.
 */
export function acledTable(source: ExportSource): Table {
  const { events, omitted } = datedEvents(
    source,
    (event) => hasHappened(event) && kindOf(event, source) !== undefined,
  )
  return { columns: COLUMNS, rows: events.map((one) => rowOf(one, source)), omitted }
}

function rowOf({ event, citations }: SourcedEvent, source: ExportSource): Row {
  const coded = kindOf(event, source)
  const { time, place, actor, recipient } = event
  const [inter1, inter2] = [interOf(actor, event, source), interOf(recipient, event, source)]
  const country = place?.country ?? ''
  return {
    event_id_cnty: event.id,
    event_date: time?.start,
    year: time?.start?.slice(0, 4),
    time_precision: timePrecision(event),
    disorder_type: coded?.disorder,
    event_type: coded?.event,
    sub_event_type: coded?.sub,
    actor1: actor[0]?.name,
    assoc_actor_1: listCell(namesOf(actor.slice(1))),
    inter1,
    actor2: recipient[0]?.name,
    assoc_actor_2: listCell(namesOf(recipient.slice(1))),
    inter2,
    interaction: inter1 === undefined ? undefined : `${inter1}${inter2 ?? 0}`,
    civilian_targeting: recipient.some(isCivilians) ? 'Civilian targeting' : undefined,
    iso: source.codes.get(country)?.numeric,
    country: source.countryName(country),
    admin1: place?.precision === 'region' ? place.name : place?.in,
    location: place?.name,
    latitude: place?.latitude,
    longitude: place?.longitude,
    geo_precision: geoPrecision(event),
    source: listCell(outletsOf(citations)),
    notes: wordCitations(citations),
    fatalities: figureOf(event, 'killed')?.low,
    tags: listCell(event.sources.origins.map(({ name }) => `origin: ${name}`)),
    timestamp: firstReported(citations),
  }
}

function kindOf(event: Event, source: ExportSource): Kind | undefined {
  if (event.type !== 'ASSAULT') return OTHERS[event.type]
  const known = event.mode === undefined ? undefined : ATTACKS[event.mode]
  if (known !== undefined) return known
  const struck = interOf(event.recipient, event, source)
  return struck === '7' || struck === undefined
    ? kind(VIOLENCE, 'Violence against civilians', 'Attack')
    : kind(VIOLENCE, 'Battles', 'Armed clash')
}

const CIVILIANS: ReadonlySet<string> = new Set(['civilians', 'residents', 'people', 'villagers'])

function isCivilians({ name }: Party): boolean {
  return CIVILIANS.has(name.toLowerCase())
}

/** 1 forces of the state where it happened, 2 an armed group, 7 civilians, 8 other forces. */
function interOf(
  parties: readonly Party[],
  { place }: Event,
  { kindOf }: ExportSource,
): string | undefined {
  const [party] = parties
  if (party === undefined) return undefined
  if (isCivilians(party)) return '7'
  const kind = party.actor === undefined ? undefined : kindOf(party.actor)
  if (kind === 'armed-group') return '2'
  if (kind === 'organisation') return '8'
  if (party.country === undefined) return undefined
  return place?.country === undefined || place.country === party.country ? '1' : '8'
}

/** 1 the day, 2 within a week, 3 within longer. */
function timePrecision(event: Event): number {
  const days = lengthOf(event)
  return days === 1 ? 1 : days !== undefined && days <= 7 ? 2 : 3
}

/** 1 the town, 2 part of a region, 3 a larger region. */
function geoPrecision({ place }: Event): number | undefined {
  if (place?.precision === undefined) return undefined
  if (place.precision === 'city' || place.precision === 'site') return 1
  return place.precision === 'region' ? 2 : 3
}
