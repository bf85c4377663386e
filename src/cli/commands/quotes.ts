import { viewQuotes } from '../../views/quotes.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { AS_OF, chooseFormat, formatOption, JSON_FLAG } from '../options.ts'
import { renderQuotes } from '../render/quotes.ts'
import { writeRows } from '../write-rows.ts'

/** `readout quotes`: who said what, word for word. */
export const quotes: Command = defineCommand({
  name: 'quotes',
  summary: 'Print what people are quoted as saying, with speaker, day and document.',
  positionals: ['RECORD'],
  options: {
    speaker: { type: 'string', value: 'NAME', description: 'Only words of this speaker.' },
    'as-of': AS_OF,
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    { command: 'readout quotes record.db', does: 'Every quote, in order of publication.' },
    { command: 'readout quotes record.db --speaker Rubio', does: 'What Marco Rubio said.' },
  ],
  async run({ options, positionals: [path] }, output) {
    const format = chooseFormat(options, 'text')
    const corpus = openCorpus(path, options['as-of'])
    const { speaker } = options
    const rows = viewQuotes(corpus, speaker === undefined ? {} : { speaker })
    return writeRows(output, {
      corpus,
      format,
      rows,
      render: renderQuotes,
    })
  },
})
