import { expect, test } from 'vitest'
import { readInputs } from '../src/ingest/files.ts'
import type { Reading } from '../src/model/reading.ts'
import { documentReader } from '../src/read-document.ts'
import { knowledge, model } from './annotate-plain.ts'
import { claimLine } from './claim-line.ts'

const read = documentReader(knowledge, model)
const examples = new URL('../examples/ukraine-talks/', import.meta.url).pathname
const { documents } = readInputs([examples])

/** A reading as a person reviews it: what was set aside, who is quoted, what is claimed. */
function report({ published, language, outlet, blocks, quotes, claims, notices }: Reading): string {
  return [
    `${language} | ${outlet ?? 'no outlet'} | ${published?.value ?? 'no date'} ${published?.basis ?? ''}`,
    '',
    ...blocks.filter(({ kind }) => kind !== 'body').map(({ kind, rule }) => `${kind} (${rule})`),
    '',
    ...quotes.map(({ speaker, evidence }) => `${speaker?.value.name ?? '?'}: “${evidence.exact}”`),
    '',
    ...claims.flatMap((claim) => [claimLine(claim), `    ${claim.rule}: ${claim.evidence.exact}`]),
    '',
    ...notices.map(({ code, evidence }) => `${code} ${evidence?.exact ?? ''}`.trim()),
    '',
  ].join('\n')
}

test('the example has articles', () => expect(documents).toHaveLength(8))

test.each(documents.map((one) => [one.document.name, one] as const))(
  '%s is read as it was reviewed',
  async (name, ingested) => {
    const { reading } = read(ingested)
    await expect(report(reading)).toMatchFileSnapshot(`./golden/${name}`)
  },
)
