import { exportReading } from '../../export/interchange.ts'
import { exportLayers, LAYER_NAMES, type LayerName } from '../../export/interchange-layers.ts'
import type { UnreadableInput } from '../../ingest/unreadable.ts'
import { readKnowledge } from '../../lexicon/knowledge.ts'
import type { Overlay } from '../../lexicon/overlay.ts'
import { ReadoutError } from '../../model/error.ts'
import type { LayeredReading } from '../../model/reading.ts'
import type { ReadOptions } from '../../read.ts'
import { type Command, defineCommand } from '../command.ts'
import {
  chooseFormat,
  DATA,
  formatOption,
  JSON_FLAG,
  oneOf,
  readDay,
  readJobs,
} from '../options.ts'
import type { Output } from '../output.ts'
import { openOwnData } from '../overlay.ts'
import { renderTrace } from '../render/trace.ts'

/** `readout extract`: what each document says, without a record. */
export const extract: Command = defineCommand({
  name: 'extract',
  summary: 'Print what each document says as JSON, one document a line, without keeping a record.',
  positionals: ['PATH…'],
  options: {
    published: {
      type: 'string',
      value: 'DAY',
      description: 'When documents that tell no date of their own were published.',
      read: readDay,
    },
    trace: {
      type: 'boolean',
      description:
        'Read sentences from standard input, and print how each claim in them came about.',
      instead: true,
    },
    layers: {
      type: 'string',
      value: 'A,B',
      description: `Add what lies beneath: ${LAYER_NAMES.join(', ')}.`,
      read: readLayers,
    },
    data: DATA,
    jobs: { type: 'string', value: 'N', description: 'Read so many at a time.', read: readJobs },
    format: formatOption('jsonl', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    { command: 'readout extract news/ > readings.jsonl', does: 'A folder of articles.' },
    {
      command: 'readout extract article.txt --published 2025-12-17 --layers text,dates',
      does: 'One article, with its text and the dates found in it.',
    },
    {
      command: 'echo "Kenya’s envoys met rebels in Nairobi on Friday." | readout extract --trace',
      does: 'The parse of a sentence, and every claim in it with its rules.',
    },
    {
      command: 'readout extract news/ --data own/',
      does: 'With the actors and places of own/ besides those that Readout knows.',
    },
  ],
  async run({ options, positionals: paths }, output) {
    const { jobs, published, layers = [] } = options
    const own = await openOwnData(options.data)
    const known = { ...own, ...(published === undefined ? {} : { publishedDay: published }) }
    if (options.trace) return trace(output, known)
    const format = chooseFormat(options, 'jsonl')
    const counted = jobs === undefined ? {} : { jobs }
    // Loaded here, so that the help and other commands need not wait for what reads articles.
    const { readDocuments } = await import('../../read.ts')
    const { openInputs } = await import('../../open-inputs.ts')
    const batches = openInputs(paths, counted)
    const unreadable: UnreadableInput[] = []
    using progress = output.progress('Reading', { besideOutput: true })
    const nameOf = layers.includes('entities') ? actorNames(own.overlay) : () => undefined
    const lines = exported(readings(), layers, nameOf)
    async function* readings(): AsyncIterable<LayeredReading> {
      let [done, total] = [0, 0]
      for await (const batch of batches) {
        unreadable.push(...batch.unreadable)
        total += batch.documents.length
        for await (const layered of readDocuments(batch.documents, { ...known, ...counted })) {
          progress.show(++done, total, layered.reading.document.name)
          yield layered
        }
      }
    }
    if (format === 'json') await output.jsonArray(lines)
    else for await (const line of lines) await output.jsonLine(line)
    for (const { path, message } of unreadable) output.error(`${path}: ${message}`)
    return unreadable.length === 0 ? 0 : 2
  },
})

/** Reads what is typed or piped in, and tells how it was read. */
async function trace(output: Output, options: ReadOptions): Promise<number> {
  const text = await readStandardInput()
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new ReadoutError('cli/usage', 'There are no words on standard input; pipe a sentence in.')
  }
  const { readText } = await import('../../read-here.ts')
  const layered = readText(text, options)
  const { entries } = readKnowledge(options.overlay)
  for (const line of renderTrace(layered, entries)) await output.write(line)
  return 0
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString('utf8')
}

function actorNames(overlay: Overlay | undefined): (actor: string) => string | undefined {
  const { actors } = readKnowledge(overlay)
  return (actor) => actors.get(actor)?.name
}

function readLayers(text: string): readonly LayerName[] {
  return text.split(',').map((name) => oneOf(LAYER_NAMES, name.trim()))
}

async function* exported(
  readings: AsyncIterable<LayeredReading>,
  layers: readonly LayerName[],
  nameOf: (actor: string) => string | undefined,
): AsyncIterable<unknown> {
  for await (const layered of readings) {
    const beneath = exportLayers(layered, layers, nameOf)
    yield { ...exportReading(layered.reading), ...beneath }
  }
}
