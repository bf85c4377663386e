import type { Claim } from '../model/claim.ts'
import { listOf } from '../views/list.ts'
import { exportAnnotations } from './annotations.ts'
import type { FormatName } from './format-names.ts'
import { exportGeoJson } from './geojson.ts'
import { exportCalendar } from './icalendar.ts'
import { exportEvent } from './interchange-event.ts'
import { exportPlover } from './plover.ts'
import type { ExportSource, Omitted } from './source.ts'
import { type Table, type TableStyle, writeTable } from './table.ts'
import { acledTable } from './tables/acled.ts'
import { claimsTable } from './tables/claims.ts'
import { eventsTable } from './tables/events.ts'
import { gdeltEvents, gdeltMentions } from './tables/gdelt.ts'
import { polecatTable } from './tables/polecat.ts'
import { ucdpTable } from './tables/ucdp-ged.ts'

/** A record in another shape: its text piece by piece, and behind the last what could not be put into that shape. */
export interface Exported {
  readonly text: Iterable<string>
  readonly omitted?: Omitted
}

/** A shape that a record can be exported in. */
export interface ExportFormat {
  /** Media type of the file. */
  readonly type: string
  readonly does: string
  readonly write: (source: ExportSource) => Exported
}

const CSV: TableStyle = { delimiter: ',', header: true }
const TSV: TableStyle = { delimiter: '\t', header: true }
const BARE: TableStyle = { delimiter: '\t', header: false }

/** Every shape by its name; `readings-jsonl`, the record itself, is not among them, since it knows no "as of". */
export const FORMATS: Readonly<Record<FormatName, ExportFormat>> = {
  'claims-csv': table('One row a claim, with its words and where they stand.', claimsTable, CSV),
  'events-csv': table('One row an event, with its claims.', eventsTable, CSV),
  'claims-jsonl': lines('Claims with every value, its words and rule.', claimLines),
  'events-jsonl': lines('Events as `readout events --json` has them.', ({ corpus }) =>
    listOf(corpus.events, exportEvent),
  ),
  plover: {
    type: 'application/x-ndjson',
    does: 'PLOVER records, JSON Lines.',
    write(source) {
      const { records, omitted } = exportPlover(source)
      return { text: jsonLines(records), omitted }
    },
  },
  acled: table('The columns of ACLED.', acledTable, CSV),
  'ucdp-ged': table('The columns of the UCDP’s GED: lethal events.', ucdpTable, CSV),
  'gdelt-events': table('The columns of GDELT 2.0 events.', gdeltEvents, BARE),
  'gdelt-mentions': table('The columns of GDELT 2.0 mentions.', gdeltMentions, BARE),
  polecat: table('The columns of POLECAT.', polecatTable, TSV),
  geojson: {
    type: 'application/geo+json',
    does: 'Events on a map.',
    write: (source) => ({ text: exportGeoJson(source) }),
  },
  icalendar: {
    type: 'text/calendar',
    does: 'Talks and deadlines as a calendar.',
    write: (source) => ({ text: exportCalendar(source) }),
  },
  annotations: lines('Every cell as a W3C Web Annotation, JSON Lines.', exportAnnotations),
}

function table(
  does: string,
  make: (source: ExportSource) => Table,
  style: TableStyle,
): ExportFormat {
  return {
    type: style.delimiter === ',' ? 'text/csv' : 'text/tab-separated-values',
    does,
    write(source) {
      const made = make(source)
      const text = writeTable(made, style)
      return made.omitted === undefined ? { text } : { text, omitted: made.omitted }
    },
  }
}

function lines(does: string, make: (source: ExportSource) => Iterable<object>): ExportFormat {
  return {
    type: 'application/x-ndjson',
    does,
    write: (source) => ({ text: jsonLines(make(source)) }),
  }
}

function* jsonLines(values: Iterable<object>): Iterable<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`
}

function* claimLines({ claims }: ExportSource): Iterable<Claim & { readonly name: string }> {
  for (const { claim, reading } of claims.values()) yield { ...claim, name: reading.document.name }
}
