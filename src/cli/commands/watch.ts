import { setTimeout as sleep } from 'node:timers/promises'
import { exportReading } from '../../export/interchange.ts'
import type { NewReading, NewsSummary } from '../../news/fetch-news.ts'
import { openRecord, type Record } from '../../store/record.ts'
import { readAddresses } from '../addresses.ts'
import { type Command, defineCommand } from '../command.ts'
import { listenForInterrupts } from '../interrupts.ts'
import {
  ALLOW_HOST,
  ENTRIES,
  endOfNews,
  type News,
  openNews,
  PAUSE,
  readNumber,
  renderRound,
} from '../news.ts'
import { DATA, readRecordPath } from '../options.ts'
import type { Output } from '../output.ts'
import { renderClaims } from '../render/claims.ts'

const EVERY = 15

/** `readout watch`: feeds, again and again. */
export const watch: Command = defineCommand({
  name: 'watch',
  summary:
    'Read what feeds list into a record, again and again, and print the claims that are new.',
  positionals: ['FEEDS…'],
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'RECORD',
      description: 'The record, made if there is none.',
      required: true,
      read: readRecordPath,
    },
    once: { type: 'boolean', description: 'Look once, and stop.' },
    every: {
      type: 'string',
      value: 'MINUTES',
      description: `Look so often; every ${EVERY} minutes unless you say otherwise.`,
      read: (text) => readNumber(text, { least: 1, most: 10_080 }),
    },
    entries: ENTRIES,
    pause: PAUSE,
    'allow-host': ALLOW_HOST,
    data: DATA,
    json: { type: 'boolean', description: 'Print JSON, a document a line.' },
  },
  examples: [
    {
      command: 'readout watch feeds.opml -o record.db',
      does: 'The feeds of a list, every quarter of an hour until you stop it.',
    },
    {
      command: 'readout watch feeds.opml https://post.example/feed.xml -o record.db --once',
      does: 'One look, for a timer of the system to start.',
    },
  ],
  async run({ options, positionals }, output) {
    await readAddresses(positionals) // complains of a bad one before anything is opened
    const interruption = listenForInterrupts()
    const { signal } = interruption
    using record = openRecord(options.output, { create: true })
    await using news = await openNews(options, signal)
    for (;;) {
      const { unreadable } = await watchOnce(await readAddresses(positionals), {
        ...{ news, record, output, json: options.json },
      })
      const code = endOfNews(unreadable, signal, output)
      if (options.once || signal.aborted || (await isStopped(options.every ?? EVERY, signal))) {
        interruption.stop()
        return signal.aborted ? 130 : code
      }
    }
  },
})

interface Watching {
  readonly news: News
  readonly record: Record
  readonly output: Output
  readonly json: boolean
}

async function watchOnce(
  addresses: Awaited<ReturnType<typeof readAddresses>>,
  { news, record, output, json }: Watching,
): Promise<NewsSummary> {
  using progress = output.progress('Fetching', { besideOutput: true })
  const readings = news.fetch(addresses, { record, progress: progress.show })
  let step: IteratorResult<NewReading, NewsSummary> = await readings.next()
  for (; !step.done; step = await readings.next()) {
    const { layered, isRevision } = step.value
    if (json) await output.jsonLine(exportReading(layered.reading))
    else for (const line of renderClaims(layered.reading, { isRevision })) await output.write(line)
  }
  output.error({ text: renderRound(step.value), style: 'dim' })
  return step.value
}

/** Waits, and answers whether it was stopped meanwhile. */
async function isStopped(minutes: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(minutes * 60_000, undefined, { signal })
    return false
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError')) throw error
    return true
  }
}
