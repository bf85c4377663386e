import { FORMAT_NAMES, type FormatName } from '../../export/format-names.ts'
import { ReadoutError } from '../../model/error.ts'
import { openRecord } from '../../store/record.ts'
import { exportReadings } from '../../store/transfer.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { AS_OF, DATA, oneOf } from '../options.ts'
import { openOwnData } from '../overlay.ts'
import { count } from '../render/words.ts'
import { writeFile } from '../written-file.ts'

const READINGS = 'readings-jsonl'
const NAMES = [READINGS, ...FORMAT_NAMES] as const

/** `readout export`: a record in another shape. */
export const exportCommand: Command = defineCommand({
  name: 'export',
  summary: 'Write a record in another shape: tables, JSON Lines, a map, a calendar, annotations.',
  positionals: ['RECORD'],
  options: {
    format: {
      type: 'string',
      value: 'NAME',
      required: true,
      description: `One of ${NAMES.join(', ')}.`,
      read: (text) => oneOf(NAMES, text),
    },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      description: 'Where to write it; standard output if not given.',
    },
    data: DATA,
    'as-of': AS_OF,
  },
  examples: [
    {
      command: 'readout export record.db --format events-csv -o events.csv',
      does: 'A row an event, for R or a spreadsheet.',
    },
    {
      command: 'readout export record.db --format ucdp-ged --as-of 2025-12-20',
      does: 'Lethal events in the columns of the UCDP, as they could be known then.',
    },
    {
      command: 'readout export record.db --format readings-jsonl -o record.jsonl',
      does: 'The whole record; `readout import` makes the same one of it.',
    },
  ],
  async run({ options, positionals: [path] }, output) {
    const { format, output: file, 'as-of': asOf } = options
    if (format === READINGS) {
      if (asOf !== undefined) {
        throw new ReadoutError(
          'cli/usage',
          `${READINGS} is the whole record; --as-of does not go with it.`,
        )
      }
      using record = openRecord(path)
      await writeFile(file, readingLines(exportReadings(record)), output)
      return 0
    }
    // What writes tables is loaded when somebody wants one.
    const [{ FORMATS }, { exportSource }, { readExportNames }] = await Promise.all([
      import('../../export/formats.ts'),
      import('../../export/source.ts'),
      import('../../export/export-names.ts'),
    ])
    const { overlay } = await openOwnData(options.data)
    const source = exportSource(openCorpus(path, asOf), readExportNames(overlay))
    const chosen = FORMATS[format as FormatName]
    const { text, omitted } = chosen.write(source)
    await writeFile(file, text, output)
    if (omitted !== undefined && omitted.count > 0) {
      output.error(`readout: ${count(omitted.count, 'event')} left out: ${omitted.because}.`)
    }
    return 0
  },
})

function* readingLines(readings: Iterable<unknown>): Iterable<string> {
  for (const reading of readings) yield `${JSON.stringify(reading)}\n`
}
