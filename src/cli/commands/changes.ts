import { ReadoutError } from '../../model/error.ts'
import { isEarlier } from '../../store/moment.ts'
import { CHANGE_KINDS, viewChanges } from '../../views/changes.ts'
import { idsOf, shortIds } from '../../views/ids.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { AS_OF, chooseFormat, formatOption, JSON_FLAG, oneOf } from '../options.ts'
import { renderChanges } from '../render/changes.ts'

/** `readout changes`: what documents of a stretch of time added to what was known before. */
export const changes: Command = defineCommand({
  name: 'changes',
  summary: 'Print what is new, changed, moved, denied or only repeated between two moments.',
  positionals: ['RECORD'],
  options: {
    since: {
      ...AS_OF,
      required: true,
      description: 'The earlier moment, as for --as-of: 2025-12-17.',
    },
    until: { ...AS_OF, description: 'The later moment; everything in the record if not given.' },
    kind: {
      type: 'string',
      value: CHANGE_KINDS.join('|'),
      description: 'Only changes of this kind.',
      read: (text) => oneOf(CHANGE_KINDS, text.toUpperCase()),
    },
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    {
      command: 'readout changes record.db --since 2025-12-17 --until 2025-12-20',
      does: 'What the documents of the 18th to the 20th added.',
    },
    {
      command: 'readout changes record.db --since 2025-12-17 --kind CHANGED --json',
      does: 'Figures, days and places that are not what they were, for a script.',
    },
  ],
  async run({ options, positionals: [path] }, output) {
    const { since, until, kind } = options
    const format = chooseFormat(options, 'text')
    if (until !== undefined && isEarlier(until, since)) {
      throw new ReadoutError('cli/usage', `--until ${until} lies before --since ${since}.`)
    }
    const [before, after] = [openCorpus(path, since), openCorpus(path, until)]
    const found = viewChanges(before, after, kind === undefined ? {} : { kind })
    if (format === 'json') {
      await output.jsonArray(found)
      return 0
    }
    const short = shortIds([before, after].values().flatMap(idsOf))
    const documents = after.readings.length - before.readings.length
    for (const line of renderChanges(found, { short, documents })) await output.write(line)
    return 0
  },
})
