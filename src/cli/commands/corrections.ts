import type { Amendment, Correction } from '../../model/correction.ts'
import { queryCorrections, undoneIds } from '../../store/corrections.ts'
import { openRecord } from '../../store/record.ts'
import { type ShortIds, shortIds } from '../../views/ids.ts'
import { type Command, defineCommand } from '../command.ts'
import { chooseFormat, formatOption, JSON_FLAG } from '../options.ts'
import type { Line } from '../output.ts'
import { quoted } from '../render/words.ts'

/** `readout corrections`: what people laid over what was read. */
export const corrections: Command = defineCommand({
  name: 'corrections',
  summary: 'Print what people corrected, by whom and why, and what was undone again.',
  positionals: ['RECORD'],
  options: { format: formatOption('text', 'json'), json: JSON_FLAG },
  examples: [
    { command: 'readout corrections record.db', does: 'In the order in which they were made.' },
  ],
  async run({ options, positionals: [path] }, output) {
    const format = chooseFormat(options, 'text')
    using record = openRecord(path)
    const all = queryCorrections(record)
    const undone = undoneIds(all)
    if (format === 'json') {
      await output.jsonArray(all.map((one) => ({ ...one, holds: !undone.has(one.id) })))
      return 0
    }
    if (all.length === 0) await output.write('no correction')
    const short = shortIds(all.flatMap(({ id, claims }) => [id, ...claims.map((one) => one.claim)]))
    for (const one of all) {
      for (const line of render(one, { short, isUndone: undone.has(one.id) })) {
        await output.write(line)
      }
    }
    return 0
  },
})

function* render(
  { id, by, reason, at, amendment, claims }: Correction,
  { short, isUndone }: { readonly short: ShortIds; readonly isUndone: boolean },
): Iterable<Line> {
  const parts = [short(id), wordAmendment(amendment), by, at]
  yield { text: [...parts, ...(isUndone ? ['undone'] : [])].join(' · '), style: 'bold' }
  yield `  ${reason}`
  for (const { claim, exact } of claims) yield `  ${short(claim)}  ${quoted(exact)}`
}

function wordAmendment(amendment: Amendment): string {
  switch (amendment.kind) {
    case 'retype': {
      const { type, mode } = amendment
      return mode === undefined ? `is ${type}` : `is ${type} (${mode})`
    }
    case 'redate':
      return `was on ${amendment.time.edtf}`
    case 'undo':
      return `undoes ${amendment.correction}`
    case 'reject':
      return 'is no claim'
    case 'together':
      return 'are of one happening'
    case 'apart':
      return 'are of different happenings'
    default:
      return amendment satisfies never
  }
}
