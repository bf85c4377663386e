import { viewTimeline } from '../../views/timeline.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { AS_OF, chooseDays, chooseFormat, DAYS, formatOption, JSON_FLAG } from '../options.ts'
import { renderTimeline } from '../render/timeline.ts'
import { writeRows } from '../write-rows.ts'

/** `readout timeline`: what happened when, and who says so. */
export const timeline: Command = defineCommand({
  name: 'timeline',
  summary: 'Print the events of a record, a day at a time, with their sources and words.',
  positionals: ['RECORD'],
  options: {
    ...DAYS,
    'as-of': AS_OF,
    'no-passages': { type: 'boolean', description: 'Leave out the words under each event.' },
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    { command: 'readout timeline record.db', does: 'Everything, in order.' },
    {
      command: 'readout timeline record.db --from 2025-12-01 --as-of 2025-12-17',
      does: 'December, as it could be known on the 17th.',
    },
  ],
  async run({ options, positionals: [path] }, output) {
    const { 'as-of': asOf, 'no-passages': bare } = options
    const format = chooseFormat(options, 'text')
    const days = chooseDays(options)
    const corpus = openCorpus(path, asOf)
    const rows = viewTimeline(corpus, days)
    return writeRows(output, {
      corpus,
      format,
      rows,
      render: (rows, short) => renderTimeline(rows, { short, passages: !bare }),
    })
  },
})
