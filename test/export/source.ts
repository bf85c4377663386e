import { type ExportSource, exportSource } from '../../src/export/source.ts'
import { readCountryCodes } from '../../src/lexicon/country-codes.ts'
import { mergeReadings } from '../../src/merge/events.ts'
import type { Reading } from '../../src/model/reading.ts'
import {
  KHARKIV,
  MIAMI,
  ODESA,
  PUTIN,
  RUSSIA,
  sketch,
  UKRAINE,
  USA,
  WITKOFF,
} from '../merge/sketch.ts'

const exactly = (measure: string, value: number) => ({ measure, value, low: value, high: value })

/** Two small documents that have something for every export; one of them means harm. */
export const READINGS: readonly Reading[] = [
  sketch(
    'plain.txt',
    { day: '2025-12-20', outlet: 'Example Wire' },
    {
      type: 'ASSAULT',
      mode: 'drone',
      actor: [RUSSIA],
      recipient: [UKRAINE],
      place: ODESA,
      time: '2025-12-19',
      figures: [exactly('killed', 8), exactly('injured', 27)],
      words: 'Drones killed eight in Odesa, "all at once", and wounded 27.',
    },
    {
      actor: [USA, WITKOFF],
      recipient: [RUSSIA],
      place: MIAMI,
      status: 'future',
      time: '2025-12-20/2025-12-21',
      words: 'They are to meet; in Miami, Florida.',
    },
    {
      type: 'THREATEN',
      actor: [PUTIN],
      recipient: [UKRAINE],
      due: '2025-12-31',
      words: 'Putin set a deadline 🙂.',
    },
  ),
  sketch(
    '=HYPERLINK("evil")',
    { day: '2025-12-21', outlet: '@Sample\u0007 Herald' },
    {
      type: 'ASSAULT',
      recipient: [{ name: '=1+1' }],
      place: KHARKIV,
      time: '2025-12-20',
      words: '-2+3\tshells\nfell <b>on</b> Kharkiv',
    },
  ),
]

/** What exports work from: the readings above, and the codes that the program has. */
export const SOURCE: ExportSource = exportSource(
  { readings: READINGS, events: mergeReadings(READINGS) },
  {
    codes: readCountryCodes(new URL('../../data/country-codes.tsv', import.meta.url)),
    countryName: (iso3) => ({ UKR: 'Ukraine', RUS: 'Russia', USA: 'United States' })[iso3],
    kindOf: (actor) => (actor.length === 3 ? 'state' : 'person'),
  },
)

/** The whole text of an export. */
export function textOf({ text }: { readonly text: Iterable<string> }): string {
  return [...text].join('')
}
