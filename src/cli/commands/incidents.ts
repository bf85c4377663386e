import { viewIncidents } from '../../views/incidents.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { AS_OF, chooseDays, chooseFormat, DATA, DAYS, formatOption, JSON_FLAG } from '../options.ts'
import { openParties } from '../parties.ts'
import { renderIncidents } from '../render/incidents.ts'
import { writeRows } from '../write-rows.ts'

/** `readout incidents`: every attack, with its toll and who said so. */
export const incidents: Command = defineCommand({
  name: 'incidents',
  summary: 'Print attacks with place, day, killed and wounded, and who gave each number.',
  positionals: ['RECORD'],
  options: {
    party: {
      type: 'string',
      value: 'NAME',
      description: 'Only by or against this side or person: “Ukraine”.',
    },
    background: {
      type: 'boolean',
      description: 'Campaigns and wars that articles recall, too, each marked as background.',
    },
    ...DAYS,
    'as-of': AS_OF,
    'no-passages': { type: 'boolean', description: 'Leave out the words of the reports.' },
    data: DATA,
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    { command: 'readout incidents record.db', does: 'Every attack, in order.' },
    {
      command: 'readout incidents record.db --party Ukraine --from 2025-12-01 --as-of 2025-12-20',
      does: 'Attacks by or on one side since a day, as they could be known on another.',
    },
  ],
  async run({ options, positionals: [path] }, output) {
    const format = chooseFormat(options, 'text')
    const days = chooseDays(options)
    const { sideOf, named } = await openParties(options.data)
    const corpus = openCorpus(path, options['as-of'])
    const { party, background } = options
    const rows = viewIncidents(corpus, {
      ...days,
      ...(party === undefined ? {} : { party: named(party) }),
      background,
      sideOf,
    })
    return writeRows(output, {
      corpus,
      format,
      rows,
      render: (rows, short) => renderIncidents(rows, { short, passages: !options['no-passages'] }),
    })
  },
})
