import { viewDeadlines } from '../../views/deadlines.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { AS_OF, chooseDays, chooseFormat, DATA, DAYS, formatOption, JSON_FLAG } from '../options.ts'
import { openParties } from '../parties.ts'
import { renderDeadlines } from '../render/deadlines.ts'
import { writeRows } from '../write-rows.ts'

/** `readout deadlines`: what is due, who set it, and whether it held. */
export const deadlines: Command = defineCommand({
  name: 'deadlines',
  summary: 'Print what is due, who set it for whom, what was threatened, and the outcome.',
  positionals: ['RECORD'],
  options: {
    party: {
      type: 'string',
      value: 'NAME',
      description: 'Only set by or for this side or person: “Russia”.',
    },
    issue: { type: 'string', value: 'ISSUE', description: 'Only on this issue: “sanctions”.' },
    from: { ...DAYS.from, description: 'Leave out what was due before.' },
    to: { ...DAYS.to, description: 'Leave out what is due after.' },
    'as-of': AS_OF,
    data: DATA,
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    { command: 'readout deadlines record.db', does: 'Everything that is or was due.' },
    {
      command: 'readout deadlines record.db --party Russia --from 2025-08-01',
      does: 'What was set by or for one side since a day.',
    },
  ],
  async run({ options, positionals: [path] }, output) {
    const format = chooseFormat(options, 'text')
    const days = chooseDays(options)
    const { sideOf, named, issue: issueNamed } = await openParties(options.data)
    const { party } = options
    const issue = options.issue === undefined ? undefined : issueNamed(options.issue)
    const corpus = openCorpus(path, options['as-of'])
    const rows = viewDeadlines(corpus, {
      ...days,
      ...(party === undefined ? {} : { party: named(party) }),
      ...(issue === undefined ? {} : { issue }),
      sideOf,
    })
    return writeRows(output, {
      corpus,
      format,
      rows,
      render: renderDeadlines,
    })
  },
})
