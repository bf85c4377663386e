import { viewPositions } from '../../views/positions.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { AS_OF, chooseFormat, DATA, formatOption, JSON_FLAG } from '../options.ts'
import { openParties } from '../parties.ts'
import { renderPositions } from '../render/positions.ts'
import { writeRows } from '../write-rows.ts'

/** `readout positions`: what each side wants on each issue, and when it moved. */
export const positions: Command = defineCommand({
  name: 'positions',
  summary: 'Print what each side demands, offers, accepts and refuses, issue by issue.',
  positionals: ['RECORD'],
  options: {
    party: { type: 'string', value: 'NAME', description: 'Only this party: “Ukraine”, or UKR.' },
    issue: { type: 'string', value: 'ISSUE', description: 'Only this issue: “ceasefire”.' },
    data: DATA,
    'as-of': AS_OF,
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    { command: 'readout positions record.db', does: 'Every party on every issue.' },
    {
      command: 'readout positions record.db --party Ukraine --issue ceasefire',
      does: 'One side on one issue; says so when nothing was reported.',
    },
  ],
  async run({ options, positionals: [path] }, output) {
    const format = chooseFormat(options, 'text')
    const { sideOf, named, issue: issueNamed } = await openParties(options.data)
    const { party } = options
    const issue = options.issue === undefined ? undefined : issueNamed(options.issue)
    const corpus = openCorpus(path, options['as-of'])
    const rows = viewPositions(corpus, {
      ...(party === undefined ? {} : { party: named(party) }),
      ...(issue === undefined ? {} : { issue }),
      sideOf,
    })
    return writeRows(output, {
      corpus,
      format,
      rows,
      render: renderPositions,
    })
  },
})
