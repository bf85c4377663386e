import { readFileSync } from 'node:fs'
import { auditSheet, type Precision } from '../../views/audit.ts'
import { type Command, defineCommand } from '../command.ts'
import { chooseFormat, formatOption, JSON_FLAG } from '../options.ts'
import { count } from '../render/words.ts'

/** `readout audit`: how far a record can be trusted, by a sheet that a person filled in. */
export const audit: Command = defineCommand({
  name: 'audit',
  summary: 'Print the precision of a record with its interval, from a sheet that was filled in.',
  positionals: ['SHEET'],
  options: { format: formatOption('text', 'json'), json: JSON_FLAG },
  examples: [
    { command: 'readout audit sheet.csv', does: 'Of the sheet that readout sample wrote.' },
  ],
  async run({ options, positionals: [path] }, output) {
    const { readCodingSheet } = await import('../../export/coding-sheet.ts')
    const format = chooseFormat(options, 'text')
    const found = auditSheet(readCodingSheet(readFileSync(path, 'utf8')))
    if (format === 'json') {
      await output.json(found)
      return 0
    }
    const { drawn, open, precision, byType, wrong } = found
    await output.write(`${count(drawn, 'claim')} drawn, ${open} not judged`)
    if (precision !== undefined) await output.write(`precision  ${wordPrecision(precision)}`)
    for (const one of byType) await output.write(`  ${one.type.padEnd(10)} ${wordPrecision(one)}`)
    for (const { field, claims } of wrong) {
      await output.write(`wrong in ${field.padEnd(11)} ${count(claims, 'claim')}`)
    }
    return 0
  },
})

/** "0.87 (0.79–0.92 at 95 %), 87 of 100". */
function wordPrecision({ share, low, high, correct, judged }: Precision): string {
  const interval = `${low.toFixed(2)}–${high.toFixed(2)} at 95 %`
  return `${share.toFixed(2)} (${interval}), ${correct} of ${judged}`
}
