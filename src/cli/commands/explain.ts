import { ReadoutError } from '../../model/error.ts'
import type { Corpus } from '../../views/corpus.ts'
import { type Explanation, viewExplanation } from '../../views/explain.ts'
import { SHORTEST_ID } from '../../views/ids.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { AS_OF, chooseFormat, formatOption, JSON_FLAG } from '../options.ts'
import { renderExplanation } from '../render/explain.ts'

/** `readout explain`: from anything in a record back to the words and rules it comes from. */
export const explain: Command = defineCommand({
  name: 'explain',
  summary: 'Print the words, rules and sources behind a claim, event, quote or document.',
  positionals: ['RECORD', 'ID'],
  options: { 'as-of': AS_OF, format: formatOption('text', 'json'), json: JSON_FLAG },
  examples: [
    {
      command: 'readout explain record.db 3f2a9c1e',
      does: 'An id as the other commands print it; its first eight digits are enough.',
    },
  ],
  async run({ options, positionals: [path, id] }, output) {
    const format = chooseFormat(options, 'text')
    const explanation = find(openCorpus(path, options['as-of']), id)
    if (format === 'json') {
      await output.json(explanation)
      return 0
    }
    for (const line of renderExplanation(explanation)) await output.write(line)
    return 0
  },
})

function find(corpus: Corpus, id: string): Explanation {
  if (id.length < SHORTEST_ID) {
    throw new ReadoutError('cli/usage', `“${id}” is too short; give ${SHORTEST_ID} digits or more.`)
  }
  const found = viewExplanation(corpus, id.toLowerCase())
  if (found.kind !== 'unclear') return found
  if (found.ids.length === 0) throw new ReadoutError('cli/no-such-id', `“${id}” begins none.`)
  throw new ReadoutError('cli/usage', `“${id}” begins several ids: ${found.ids.join(', ')}.`)
}
