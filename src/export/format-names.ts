/** Names of the shapes that a record can be exported in, known without loading what writes them. */
export const FORMAT_NAMES = [
  'claims-csv',
  'events-csv',
  'claims-jsonl',
  'events-jsonl',
  'plover',
  'acled',
  'ucdp-ged',
  'gdelt-events',
  'gdelt-mentions',
  'polecat',
  'geojson',
  'icalendar',
  'annotations',
] as const

/** Name of a shape. */
export type FormatName = (typeof FORMAT_NAMES)[number]
