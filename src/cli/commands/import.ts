import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { ReadoutError } from '../../model/error.ts'
import { openRecord } from '../../store/record.ts'
import { importReading } from '../../store/transfer.ts'
import { type Command, defineCommand } from '../command.ts'
import { chooseFormat, formatOption, JSON_FLAG, readRecordPath } from '../options.ts'
import { count } from '../render/words.ts'

/** `readout import`: readings that another record gave, into a record. */
export const importCommand: Command = defineCommand({
  name: 'import',
  summary: 'Put readings that `readout export --format readings-jsonl` wrote into a record.',
  positionals: ['FILE…'],
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'RECORD',
      required: true,
      description: 'The record to write, made if it is not there.',
      read: readRecordPath,
    },
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    { command: 'readout import record.jsonl -o copy.db', does: 'The same record again.' },
    { command: 'readout import north.jsonl south.jsonl -o all.db', does: 'Two records in one.' },
  ],
  async run({ options, positionals: files }, output) {
    const format = chooseFormat(options, 'text')
    using record = openRecord(options.output, { create: true })
    const done = { added: 0, replaced: 0, unchanged: 0 }
    for (const file of files) {
      let line = 0
      for await (const text of createInterface({ input: createReadStream(file) })) {
        line++
        if (text.trim() !== '') done[importReading(record, parse(text, `${file}:${line}`))]++
      }
    }
    if (format === 'json') await output.json(done)
    else {
      await output.write(
        `${count(done.added, 'reading')} added, ${done.replaced} replaced, ${done.unchanged} there already`,
      )
    }
    return 0
  },
})

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ReadoutError('store/bad-transfer', `${where} is no JSON.`, { cause })
  }
}
