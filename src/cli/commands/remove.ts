import { ReadoutError } from '../../model/error.ts'
import { countRecord } from '../../store/count.ts'
import { findDocuments } from '../../store/find-document.ts'
import { openRecord, type Record } from '../../store/record.ts'
import { removeDocument } from '../../store/write.ts'
import { keepUp } from '../../upkeep/upkeep.ts'
import { SHORTEST_ID } from '../../views/ids.ts'
import { type Command, defineCommand } from '../command.ts'
import { chooseFormat, formatOption, JSON_FLAG } from '../options.ts'
import { count } from '../render/words.ts'

/** `readout remove`: documents out of a record, with all that was read in them. */
export const remove: Command = defineCommand({
  name: 'remove',
  summary: 'Remove documents from a record; what is left is as if they had never been read.',
  positionals: ['RECORD', 'DOCUMENT…'],
  options: { format: formatOption('text', 'json'), json: JSON_FLAG },
  examples: [
    {
      command: 'readout remove record.db news/2025-12-17-talks.txt',
      does: 'A document by its name, with all its revisions.',
    },
    {
      command: 'readout remove record.db 3f2a9c1e 77d0b4aa',
      does: 'Documents by their ids; the first eight digits are enough.',
    },
  ],
  async run({ options, positionals: [path, ...names] }, output) {
    const format = chooseFormat(options, 'text')
    using record = openRecord(path)
    // All are found before any is removed: a mistyped name leaves the record as it was.
    const documents = new Set(names.map((name) => find(record, name)))
    record.driver.transaction('write', () => {
      for (const document of documents) removeDocument(record, document)
    })
    keepUp(record)
    const { claims, events } = countRecord(record)
    if (format === 'json') await output.json({ removed: [...documents], claims, events })
    else {
      const left = `${count(claims, 'claim')}, ${count(events, 'event')} left`
      await output.write(`${count(documents.size, 'document')} removed, ${left}`)
    }
    return 0
  },
})

function find(record: Record, name: string): string {
  if (name.length < SHORTEST_ID && /^[0-9a-f]*$/i.test(name)) {
    throw new ReadoutError(
      'cli/usage',
      `“${name}” is too short; give ${SHORTEST_ID} digits or more.`,
    )
  }
  const [found, ...others] = findDocuments(record, name)
  if (found === undefined) {
    throw new ReadoutError('cli/no-such-id', `No document is called “${name}”.`)
  }
  if (others.length === 0) return found
  const ids = [found, ...others].join(', ')
  throw new ReadoutError('cli/usage', `“${name}” is several documents; name one by its id: ${ids}.`)
}
