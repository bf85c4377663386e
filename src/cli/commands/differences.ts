import { viewDifferences } from '../../views/differences.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import {
  AS_OF,
  chooseDays,
  chooseFormat,
  DAYS,
  formatOption,
  JSON_FLAG,
  oneOf,
} from '../options.ts'
import { renderDifferences } from '../render/differences.ts'
import { count } from '../render/words.ts'
import { writeRows } from '../write-rows.ts'

const KINDS = ['contradiction', 'denial', 'update', 'omission'] as const

/** `readout differences`: where accounts of one event differ, side by side. */
export const differences: Command = defineCommand({
  name: 'differences',
  summary: 'Print where accounts of one event differ, with the words of every side.',
  positionals: ['RECORD'],
  options: {
    kind: {
      type: 'string',
      value: KINDS.join('|'),
      description: 'Only differences of this kind.',
      read: (text) => oneOf(KINDS, text),
    },
    field: {
      type: 'string',
      value: 'FIELD',
      description: 'Only this field: figures, participants, place, time, status.',
    },
    ...DAYS,
    'as-of': AS_OF,
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    { command: 'readout differences record.db', does: 'Everything in which sources differ.' },
    {
      command: 'readout differences record.db --kind contradiction --field figures',
      does: 'Numbers that cannot both be right.',
    },
  ],
  async run({ options, positionals: [path] }, output) {
    const { kind, field } = options
    const format = chooseFormat(options, 'text')
    const days = chooseDays(options)
    const corpus = openCorpus(path, options['as-of'])
    const rows = viewDifferences(corpus, {
      ...days,
      ...(kind === undefined ? {} : { kind }),
      ...(field === undefined ? {} : { field }),
    })
    return writeRows(output, {
      corpus,
      format,
      rows,
      render: renderDifferences,
      none: `no difference in ${count(corpus.events.length, 'event')}`,
    })
  },
})
