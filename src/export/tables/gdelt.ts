import type { Party } from '../../model/claim.ts'
import type { Place } from '../../model/place.ts'
import { TYPE_CODES } from '../plover-codes.ts'
import {
  datedEvents,
  type ExportSource,
  firstReported,
  hasHappened,
  type SourcedEvent,
} from '../source.ts'
import { columnsOf, type Row, type Table } from '../table.ts'

const EVENT_COLUMNS = columnsOf(
  `GLOBALEVENTID, SQLDATE, MonthYear, Year, FractionDate, Actor1Code, Actor1Name, Actor1CountryCode,
  Actor1KnownGroupCode, Actor1EthnicCode, Actor1Religion1Code, Actor1Religion2Code, Actor1Type1Code, Actor1Type2Code,
  Actor1Type3Code, Actor2Code, Actor2Name, Actor2CountryCode, Actor2KnownGroupCode, Actor2EthnicCode,
  Actor2Religion1Code, Actor2Religion2Code, Actor2Type1Code, Actor2Type2Code, Actor2Type3Code, IsRootEvent, EventCode,
  EventBaseCode, EventRootCode, QuadClass, GoldsteinScale, NumMentions, NumSources, NumArticles, AvgTone,
  Actor1Geo_Type, Actor1Geo_FullName, Actor1Geo_CountryCode, Actor1Geo_ADM1Code, Actor1Geo_ADM2Code, Actor1Geo_Lat,
  Actor1Geo_Long, Actor1Geo_FeatureID, Actor2Geo_Type, Actor2Geo_FullName, Actor2Geo_CountryCode, Actor2Geo_ADM1Code,
  Actor2Geo_ADM2Code, Actor2Geo_Lat, Actor2Geo_Long, Actor2Geo_FeatureID, ActionGeo_Type, ActionGeo_FullName,
  ActionGeo_CountryCode, ActionGeo_ADM1Code, ActionGeo_ADM2Code, ActionGeo_Lat, ActionGeo_Long, ActionGeo_FeatureID,
  DATEADDED, SOURCEURL`,
)

const MENTION_COLUMNS = columnsOf(
  `GLOBALEVENTID, EventTimeDate, MentionTimeDate, MentionType, MentionSourceName, MentionIdentifier, SentenceID,
  Actor1CharOffset, Actor2CharOffset, ActionCharOffset, InRawText, Confidence, MentionDocLen, MentionDocTone,
  MentionDocTranslationInfo, Extras`,
)

/**
 * Our events in the 61 columns of a GDELT 2.0 export, which has no header line; no row is GDELT's.
 * Only what has happened on a known day has a row. Tone is not measured and stays empty. Countries
 * of actors are ISO 3166 codes and those of places FIPS 10-4 codes, as GDELT mixes them.
 */
export function gdeltEvents(source: ExportSource): Table {
  const { events, omitted } = datedEvents(source, hasHappened)
  return { columns: EVENT_COLUMNS, rows: events.map((one) => eventRow(one, source)), omitted }
}

/** The mentions that belong to `gdeltEvents`, with offsets into our texts; `Extras` leads back to claim and event. */
export function gdeltMentions(source: ExportSource): Table {
  const rows = datedEvents(source, hasHappened).events.flatMap(({ event, placed }) =>
    placed.map(({ claim, reading }): Row => {
      const { document, outlet, published } = reading
      const { start, end, exact } = claim.evidence
      return {
        GLOBALEVENTID: numberOf(event.id),
        EventTimeDate: stamp(event.time?.start),
        MentionTimeDate: stamp(published?.day),
        MentionType: 1,
        MentionSourceName: outlet ?? document.name,
        MentionIdentifier: document.url ?? document.name,
        Actor1CharOffset: claim.actor[0]?.evidence[0].start ?? -1,
        Actor2CharOffset: claim.recipient[0]?.evidence[0].start ?? -1,
        ActionCharOffset: start,
        InRawText: 1,
        MentionDocLen: document.text.length,
        Extras: JSON.stringify({ event: event.id, claim: claim.id, start, end, exact }),
      }
    }),
  )
  return { columns: MENTION_COLUMNS, rows }
}

function eventRow({ event, citations, placed }: SourcedEvent, source: ExportSource): Row {
  const day = event.time?.start ?? ''
  const { cameo, quad, goldstein } = TYPE_CODES[event.type]
  const [first] = placed
  return {
    GLOBALEVENTID: numberOf(event.id),
    SQLDATE: day.replaceAll('-', ''),
    MonthYear: day.slice(0, 7).replace('-', ''),
    Year: day.slice(0, 4),
    FractionDate: fractionOf(day),
    ...actorCells('Actor1', event.actor, source),
    ...actorCells('Actor2', event.recipient, source),
    EventCode: cameo,
    EventBaseCode: cameo,
    EventRootCode: cameo,
    QuadClass: quad,
    GoldsteinScale: goldstein,
    NumMentions: event.claims.length,
    NumSources: event.sources.outlets,
    NumArticles: event.sources.documents,
    ...placeCells(event.place, source),
    DATEADDED: stamp(firstReported(citations)),
    SOURCEURL: first?.reading.document.url ?? first?.reading.document.name,
  }
}

const ACTOR_TYPES: Readonly<Record<string, string>> = {
  organisation: 'IGO',
  agency: 'GOV',
  'armed-group': 'REB',
}

function actorCells(
  role: 'Actor1' | 'Actor2',
  [party]: readonly Party[],
  { kindOf }: ExportSource,
): Row {
  if (party === undefined) return {}
  const kind = party.actor === undefined ? undefined : kindOf(party.actor)
  const type = kind === undefined ? undefined : ACTOR_TYPES[kind]
  return {
    [`${role}Code`]: `${party.country ?? ''}${type ?? ''}`,
    [`${role}Name`]: party.name.toUpperCase(),
    [`${role}CountryCode`]: party.country,
    [`${role}Type1Code`]: type,
  }
}

function placeCells(place: Place | undefined, { codes }: ExportSource): Row {
  if (place === undefined) return {}
  const isTown = place.precision === 'city' || place.precision === 'site'
  const isHome = place.country === 'USA'
  const within = isTown ? (isHome ? 3 : 4) : isHome ? 2 : 5
  return {
    ActionGeo_Type: place.precision === 'country' ? 1 : within,
    ActionGeo_FullName: place.in === undefined ? place.name : `${place.name}, ${place.in}`,
    ActionGeo_CountryCode: codes.get(place.country ?? '')?.fips,
    ActionGeo_Lat: place.latitude,
    ActionGeo_Long: place.longitude,
  }
}

/** GDELT numbers events; the first twelve hexadecimal digits of our id, as a number. */
function numberOf(id: string): number {
  return Number.parseInt(id.slice(0, 12), 16)
}

/** Midnight of a day, `YYYYMMDDHHMMSS`. */
function stamp(day: string | undefined): string | undefined {
  return day === undefined ? undefined : `${day.replaceAll('-', '')}000000`
}

/** The year with the share of it that has passed, which GDELT gives to four places. */
function fractionOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return (year + (month * 30 + date) / 365).toFixed(4)
}
