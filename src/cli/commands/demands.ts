import { DEMAND_KINDS, viewDemands } from '../../views/demands.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { AS_OF, chooseFormat, DATA, formatOption, JSON_FLAG, oneOf } from '../options.ts'
import { openParties } from '../parties.ts'
import { renderDemands } from '../render/demands.ts'
import { writeRows } from '../write-rows.ts'

/** `readout demands`: what was put to others, and who accepted or refused it. */
export const demands: Command = defineCommand({
  name: 'demands',
  summary: 'Print demands, proposals, offers and conditions, with who accepted and refused.',
  positionals: ['RECORD'],
  options: {
    party: {
      type: 'string',
      value: 'NAME',
      description: 'Only made by or to this side or person: “Ukraine”.',
    },
    issue: { type: 'string', value: 'ISSUE', description: 'Only on this issue: “ceasefire”.' },
    kind: {
      type: 'string',
      value: DEMAND_KINDS.join('|'),
      description: 'Only these.',
      read: (text) => oneOf(DEMAND_KINDS, text),
    },
    'as-of': AS_OF,
    data: DATA,
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    { command: 'readout demands record.db', does: 'Everything that one side put to another.' },
    {
      command: 'readout demands record.db --issue ceasefire --kind proposal',
      does: 'Plans for a ceasefire, and who said yes or no to them.',
    },
  ],
  async run({ options, positionals: [path] }, output) {
    const format = chooseFormat(options, 'text')
    const { sideOf, named, issue: issueNamed } = await openParties(options.data)
    const { party, kind } = options
    const issue = options.issue === undefined ? undefined : issueNamed(options.issue)
    const corpus = openCorpus(path, options['as-of'])
    const rows = viewDemands(corpus, {
      ...(party === undefined ? {} : { party: named(party) }),
      ...(issue === undefined ? {} : { issue }),
      ...(kind === undefined ? {} : { kind }),
      sideOf,
    })
    return writeRows(output, {
      corpus,
      format,
      rows,
      render: renderDemands,
    })
  },
})
