import { exportEvent } from '../../export/interchange-event.ts'
import { chooseBest } from '../../views/best-figures.ts'
import { idsOf, shortIds } from '../../views/ids.ts'
import { listOf } from '../../views/list.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { AS_OF, BEST, chooseFormat, formatOption, JSON_FLAG } from '../options.ts'
import { renderEvent } from '../render/event.ts'

/** `readout events`: the events of a record with all that is known of each. */
export const events: Command = defineCommand({
  name: 'events',
  summary: 'Print the events of a record, each with its status, figures, sources and differences.',
  positionals: ['RECORD'],
  options: { best: BEST, 'as-of': AS_OF, format: formatOption('text', 'json'), json: JSON_FLAG },
  examples: [
    { command: 'readout events record.db', does: 'Every event, to read.' },
    { command: 'readout events record.db --json > events.json', does: 'The same for a script.' },
    {
      command: 'readout events record.db --best most-independent',
      does: 'Tolls by the number behind which most origins stand.',
    },
  ],
  async run({ options, positionals: [path] }, output) {
    const format = chooseFormat(options, 'text')
    const corpus = chooseBest(openCorpus(path, options['as-of']), options.best ?? 'latest')
    if (format === 'json') {
      await output.jsonArray(listOf(corpus.events, exportEvent))
      return 0
    }
    const short = shortIds(idsOf(corpus))
    for (const event of corpus.events) {
      for (const line of renderEvent(event, short(event.id))) {
        await output.write(line)
      }
    }
    return 0
  },
})
