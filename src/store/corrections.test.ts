import { beforeEach, expect, test } from 'vitest'
import { MIAMI, RUSSIA, sketch, USA } from '../../test/merge/sketch.ts'
import { VERSIONS } from '../../test/store/make-reading.ts'
import type { Amendment, ClaimAnchor } from '../model/correction.ts'
import { makeDocument } from '../model/document.ts'
import type { Reading } from '../model/reading.ts'
import { addCorrection, queryCorrections } from './corrections.ts'
import { queryClaims } from './query.ts'
import { openRecord, type Record } from './record.ts'
import { exportReadings, importReading } from './transfer.ts'
import { verifyRecord } from './verify.ts'
import { addReading } from './write.ts'

let record: Record
beforeEach(() => {
  record = openRecord(':memory:', { create: true })
  addReading(record, reading, VERSIONS)
  return () => record.close()
})

const talks = { actor: [USA], recipient: [RUSSIA], place: MIAMI, words: 'They met in Miami.' }
const reading = sketch('news.txt', { day: '2025-12-20' }, talks, {
  type: 'REQUEST',
  actor: [USA],
  words: 'Washington asked for calm.',
})
const anchor = ({ document, claims }: Reading, index = 0): ClaimAnchor => {
  const claim = claims[index]
  if (claim === undefined) throw new Error('no claim')
  const { id, revision } = document
  return { claim: claim.id, document: id, revision, ...claim.evidence }
}
const correct = (amendment: Amendment, claims = [anchor(reading)]) =>
  addCorrection(record, {
    by: 'A. Coder',
    reason: 'why',
    at: '2026-01-02T03:04:05Z',
    amendment,
    claims,
  })
const types = () => queryClaims(record).map(({ type }) => type.value)

test('a rejected claim is gone, and is there again when that is undone', () => {
  const { id } = correct({ kind: 'reject' })
  expect(types()).toEqual(['REQUEST'])
  correct({ kind: 'undo', correction: id }, [])
  expect(types()).toEqual(['CONSULT', 'REQUEST'])
  expect(queryCorrections(record).map(({ amendment }) => amendment.kind)).toEqual([
    'reject',
    'undo',
  ])
})

test('another type is marked as inferred by the correction, and keeps the words', () => {
  const { id } = correct({ kind: 'retype', type: 'COOPERATE' })
  const [claim] = queryClaims(record)
  expect(claim?.type).toMatchObject({
    value: 'COOPERATE',
    basis: 'inferred',
    rule: `correction/${id}`,
    evidence: [{ exact: 'They met in Miami.' }],
  })
  expect(claim?.corrections).toEqual([{ id, kind: 'retype', by: 'A. Coder', reason: 'why' }])
})

test('another day stands in place of what was read, or where nothing was', () => {
  correct({ kind: 'redate', time: { start: '2025-12-19', end: '2025-12-19', basis: 'given' } })
  expect(queryClaims(record)[0]?.time?.value.start).toBe('2025-12-19')
})

test('the newest of two corrections counts', () => {
  correct({ kind: 'retype', type: 'COOPERATE' })
  correct({ kind: 'retype', type: 'AGREE' })
  expect(types()).toEqual(['AGREE', 'REQUEST'])
})

test('a correction outlives reading again, by its words where the claim has another id', () => {
  correct({ kind: 'reject' })
  const again = { ...reading, claims: reading.claims.map((one, n) => ({ ...one, id: `new${n}` })) }
  expect(addReading(record, again, { ...VERSIONS, program: '9.0.0' })).toBe('replaced')
  expect(types()).toEqual(['REQUEST'])
})

test('it outlives another text of the document that says the same words', () => {
  const url = 'https://outlet.example/a'
  const at = (sketched: Reading): Reading => {
    const document = makeDocument({ name: 'a.txt', text: sketched.document.text, url })
    return {
      ...sketched,
      document,
      claims: sketched.claims.map((one) => ({ ...one, document: document.id })),
    }
  }
  const first = at(sketch('a.txt', { day: '2025-12-20' }, talks))
  addReading(record, first, VERSIONS)
  correct({ kind: 'reject' }, [anchor(first)])
  addReading(
    record,
    at(sketch('a.txt', { day: '2025-12-21', text: 'More.' }, { ...talks, after: 9 })),
    VERSIONS,
  )
  expect(types()).toEqual(['CONSULT', 'REQUEST'])
})

test('what was read stays as it was read, and the record checks', () => {
  correct({ kind: 'reject' })
  expect(verifyRecord(record)).toEqual([])
  expect([...exportReadings(record)][0]).toMatchObject({ reading: { claims: [{}, {}] } })
})

test('corrections go out with the readings and come in again, once', () => {
  correct({ kind: 'retype', type: 'AGREE' })
  using other = openRecord(':memory:', { create: true })
  const lines = [...exportReadings(record)].map((line) => JSON.parse(JSON.stringify(line)))
  expect(lines.map((line) => importReading(other, line))).toEqual(['added', 'added'])
  expect(lines.map((line) => importReading(other, line))).toEqual(['unchanged', 'unchanged'])
  expect(queryClaims(other)).toEqual(queryClaims(record))
  const forged = { ...lines[1], correction: { ...lines[1].correction, by: 'B. Other' } }
  expect(() => importReading(other, forged)).toThrow('[store/bad-transfer]')
  expect(() => importReading(other, { ...lines[1], correction: null })).toThrow(
    '[store/bad-transfer]',
  )
})

test('undoing what is not there is refused', () => {
  expect(() => correct({ kind: 'undo', correction: 'ffff' }, [])).toThrow('[cli/no-such-id]')
})
