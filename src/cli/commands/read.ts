import type { ReadOptions, Summary } from '../../read.ts'
import { type Command, defineCommand } from '../command.ts'
import { listenForInterrupts } from '../interrupts.ts'
import {
  chooseFormat,
  DATA,
  formatOption,
  JSON_FLAG,
  readJobs,
  readRecordPath,
} from '../options.ts'
import type { Output } from '../output.ts'
import { openOwnData } from '../overlay.ts'
import { count } from '../render/words.ts'

/** `readout read`: articles in, record out. */
export const read: Command = defineCommand({
  name: 'read',
  summary: 'Read articles into a record; what it holds already is not read again.',
  positionals: ['PATH…'],
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'RECORD',
      description: 'The record, made if there is none.',
      required: true,
      read: readRecordPath,
    },
    data: DATA,
    jobs: { type: 'string', value: 'N', description: 'Read so many at a time.', read: readJobs },
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    { command: 'readout read news/ -o record.db', does: 'A folder of articles into a record.' },
    {
      command: 'readout read today.jsonl -o record.db',
      does: 'More articles into the same record: the rest of it stays as it is.',
    },
    {
      command: 'readout read news/ -o record.db --data own/',
      does: 'With the actors and places of own/ besides those that Readout knows.',
    },
  ],
  async run({ options, positionals: paths }, output) {
    const format = chooseFormat(options, 'text')
    const own = await openOwnData(options.data)
    const interruption = listenForInterrupts()
    const summary = await readWithProgress(paths, options.output, {
      output,
      signal: interruption.signal,
      jobs: options.jobs,
      ...own,
    })
    interruption.stop()
    if (format === 'json') await output.json(summary)
    else await output.write(renderSummary(summary))
    for (const { path, message } of summary.unreadable) output.error(`${path}: ${message}`)
    if (interruption.signal.aborted) {
      output.error(
        'readout: Stopped as you asked. What was read is kept; the same command goes on.',
      )
      return 130
    }
    return summary.unreadable.length === 0 ? 0 : 2
  },
})

interface ReadingJob extends Pick<ReadOptions, 'overlay'> {
  readonly output: Output
  readonly signal: AbortSignal
  readonly jobs: number | undefined
}

async function readWithProgress(
  paths: readonly string[],
  record: string,
  { output, signal, jobs, ...own }: ReadingJob,
): Promise<Summary> {
  // What reads articles takes a moment to load; other commands and the help need not wait for it.
  const { readFolder } = await import('../../read.ts')
  using progress = output.progress('Reading')
  return await readFolder(paths, record, {
    ...(jobs === undefined ? {} : { jobs }),
    ...own,
    progress: progress.show,
    signal,
  })
}

function renderSummary(summary: Summary): string {
  const { documents, unchanged, claims, events, notices, unreadable } = summary
  const parts = [
    `${count(documents, 'document')} read`,
    ...(unchanged === 0 ? [] : [`${unchanged} unchanged`]),
    count(claims, 'claim'),
    count(events, 'event'),
    count(notices, 'notice'),
    ...(unreadable.length === 0 ? [] : [`${count(unreadable.length, 'input')} unreadable`]),
  ]
  return parts.join(', ')
}
