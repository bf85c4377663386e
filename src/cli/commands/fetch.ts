import { exportReading } from '../../export/interchange.ts'
import { openRecord } from '../../store/record.ts'
import { readAddresses } from '../addresses.ts'
import { type Command, defineCommand } from '../command.ts'
import { listenForInterrupts } from '../interrupts.ts'
import { ALLOW_HOST, ENTRIES, endOfNews, openNews, PAUSE, renderRound } from '../news.ts'
import { DATA, readRecordPath } from '../options.ts'
import { renderClaims } from '../render/claims.ts'

/** `readout fetch`: articles off the web, given by their addresses or by feeds. */
export const fetch: Command = defineCommand({
  name: 'fetch',
  summary: 'Fetch articles off the web, alone or those that feeds list, and read them.',
  positionals: ['ADDRESS…'],
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'RECORD',
      description: 'Read into this record, made if there is none; without it, print the claims.',
      read: readRecordPath,
    },
    entries: ENTRIES,
    pause: PAUSE,
    'allow-host': ALLOW_HOST,
    data: DATA,
    json: { type: 'boolean', description: 'Print JSON: a document a line, or a summary with -o.' },
  },
  examples: [
    {
      command: 'readout fetch https://post.example/envoys-meet',
      does: 'The claims of one article.',
    },
    {
      command: 'readout fetch https://post.example/feed.xml -o record.db',
      does: 'The articles that a feed lists, into a record.',
    },
    {
      command: 'readout fetch stories.csv -o record.db',
      does: 'Those that a list of Media Cloud or GDELT names.',
    },
  ],
  async run({ options, positionals }, output) {
    const addresses = await readAddresses(positionals)
    const interruption = listenForInterrupts()
    using record =
      options.output === undefined ? undefined : openRecord(options.output, { create: true })
    await using news = await openNews(options, interruption.signal)
    using progress = output.progress('Fetching', { besideOutput: record === undefined })
    const readings = news.fetch(addresses, {
      ...(record !== undefined && { record }),
      progress: progress.show,
    })
    let step = await readings.next()
    for (; !step.done; step = await readings.next()) {
      const { layered, isRevision } = step.value
      if (record !== undefined) continue
      if (options.json) await output.jsonLine(exportReading(layered.reading))
      else
        for (const line of renderClaims(layered.reading, { isRevision })) await output.write(line)
    }
    interruption.stop()
    const summary = step.value
    if (record !== undefined) {
      await (options.json ? output.json(summary) : output.write(renderRound(summary)))
    }
    return endOfNews(summary.unreadable, interruption.signal, output)
  },
})
