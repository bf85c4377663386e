import { readKnowledge } from '../../lexicon/knowledge.ts'
import { programName } from '../../version.ts'
import { type Command, defineCommand } from '../command.ts'
import { listenForInterrupts } from '../interrupts.ts'
import { readNumber } from '../news.ts'
import { AS_OF, chooseFormat, DATA, formatOption, JSON_FLAG } from '../options.ts'
import { openOwnData } from '../overlay.ts'
import { count } from '../render/words.ts'

/** `readout publish`: the pages of a record as files, for any web server. */
export const publish: Command = defineCommand({
  name: 'publish',
  summary: 'Write the pages of a record as files, for any web server or an article.',
  positionals: ['RECORD'],
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'DIR',
      required: true,
      description: 'The folder, made if there is none; a former copy in it is replaced.',
    },
    'as-of': AS_OF,
    days: {
      type: 'string',
      value: 'N',
      description: 'Let readers look back as of each of the last N days of publication too.',
      read: (text) => readNumber(text, { least: 1, most: 10_000 }),
    },
    force: {
      type: 'boolean',
      description:
        'Put the copy among other files in the folder, over those of the same name; never over a data/ or assets/ that is no copy’s.',
    },
    data: DATA,
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    {
      command: 'readout publish record.db -o site/',
      does: 'All that was read, to be put on a web server under any address.',
    },
    {
      command: 'readout publish record.db -o site/ --as-of 2025-12-17',
      does: 'As it could be known on that day.',
    },
    {
      command: 'readout publish record.db -o site/ --days 30',
      does: 'With the last thirty days to look back from, and what changed between them.',
    },
    {
      command: 'python3 -m http.server --directory site/',
      does: 'Look at it on this machine; browsers open no such pages straight from the disk.',
    },
  ],
  async run({ options, positionals: [path] }, output) {
    const format = chooseFormat(options, 'text')
    // Loaded here, so that other commands need not wait for what answers.
    const [{ namesFrom }, { openServedRecord }, { publishRecord }] = await Promise.all([
      import('../../serve/known.ts'),
      import('../../serve/served-record.ts'),
      import('../../serve/copy/publish.ts'),
    ])
    const { overlay } = await openOwnData(options.data)
    using record = openServedRecord(path, namesFrom(readKnowledge(overlay), programName()))
    const interruption = listenForInterrupts()
    using progress = output.progress('Writing')
    const { output: folder, 'as-of': asOf, days, force } = options
    const summary = await publishRecord({
      record,
      folder,
      force,
      progress: progress.show,
      signal: interruption.signal,
      ...(asOf === undefined ? {} : { asOf }),
      ...(days === undefined ? {} : { days }),
    })
    interruption.stop()
    if (summary === undefined) {
      output.error('readout: Stopped as you asked. Nothing was published.')
      return 130
    }
    if (format === 'json') await output.json(summary)
    else {
      const size = `${(summary.bytes / 1_000_000).toFixed(1)} MB`
      await output.write(
        `${folder}: ${count(summary.documents, 'document')}, ${count(summary.events, 'event')}, ${count(summary.files, 'file')}, ${size}`,
      )
    }
    return 0
  },
})
