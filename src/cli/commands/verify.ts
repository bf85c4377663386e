import { queryReadings } from '../../store/query.ts'
import { openRecord } from '../../store/record.ts'
import { verifyRecord } from '../../store/verify.ts'
import { checkAnswers, type Stray } from '../../views/check-answers.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { chooseFormat, formatOption, JSON_FLAG } from '../options.ts'
import { count } from '../render/words.ts'

/** `readout verify`: whether a record is what it was, and everything that follows from it leads to its words. */
export const verify: Command = defineCommand({
  name: 'verify',
  summary: 'Check every text of a record against its hash, and every answer against its words.',
  positionals: ['RECORD'],
  options: { format: formatOption('text', 'json'), json: JSON_FLAG },
  examples: [
    { command: 'readout verify record.db', does: 'Says what was checked, or what is wrong.' },
  ],
  async run({ options, positionals: [path] }, output) {
    const format = chooseFormat(options, 'text')
    const problems = verifyRecord(path)
    if (problems.length > 0) {
      if (format === 'json') await output.json({ problems })
      else for (const { where, message } of problems) await output.write(`${where}: ${message}`)
      const found = count(problems.length, 'problem')
      output.error(`readout: The record is damaged. ${found} found in ${path}. [store/damaged]`)
      return 1
    }
    const { documents, spans } = countChecked(path)
    const { everyAnswer } = await import('../every-answer.ts')
    const corpus = openCorpus(path, undefined)
    const check = checkAnswers(corpus)
    const strays: (Stray & { readonly answer: string })[] = []
    for await (const [answer, value] of everyAnswer(corpus)) {
      strays.push(...check.strays(value).map((stray) => ({ answer, ...stray })))
    }
    const { passages, claims } = check.found()
    if (format === 'json')
      await output.json({ documents, spans, passages, claims, problems, strays })
    else {
      const checked = `${count(documents, 'document')}, ${count(spans, 'span')}`
      await output.write(`every span and every text checks: ${checked}`)
      for (const { answer, path: at, message } of strays) {
        await output.write(`${answer}${at}: ${message}`)
      }
      if (strays.length === 0) {
        const led = `${count(passages, 'passage')}, ${count(claims, 'claim')}`
        await output.write(`every answer leads to its words: ${led}`)
      }
    }
    if (strays.length === 0) return 0
    // Answers are worked out by us from a record that checks: that they stray is nobody else's fault.
    output.error(
      `readout: ${count(strays.length, 'answer')} lead nowhere; this is a bug in Readout.`,
    )
    return 70
  },
})

function countChecked(path: string): { readonly documents: number; readonly spans: number } {
  using record = openRecord(path)
  const documents = new Set<string>()
  let spans = 0
  for (const reading of queryReadings(record, { revisions: 'all' })) {
    documents.add(reading.document.id)
    spans += countSpans(reading)
  }
  return { documents: documents.size, spans }
}

/** Spans have numbers for `start` and `end`; dates have days. */
function countSpans(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = 'start' in value && typeof value.start === 'number' ? 1 : 0
  return Object.values(value).reduce<number>((sum, inner) => sum + countSpans(inner), own)
}
