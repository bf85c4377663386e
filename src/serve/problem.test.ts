import { expect, test } from 'vitest'
import { ReadoutError } from '../model/error.ts'
import { answerTo, Problem } from './problem.ts'

test.each([
  [new Problem('api/bad-request', 'limit: too big.'), 400, 'limit: too big.'],
  [new ReadoutError('store/bad-moment', 'Got noon.'), 400, 'Got noon.'],
  [new ReadoutError('cli/no-such-id', '“x” begins none.'), 404, 'begins none'],
])('%s is told as it is', (error, status, words) => {
  const answer = answerTo(error)
  expect(answer).toMatchObject({ ok: false, status })
  expect(answer.error.message).toContain(words)
})

test('where the record lies, and what is wrong with us, is not told', () => {
  const busy = answerTo(
    new ReadoutError('store/busy', '/home/someone/record.db: database is locked.'),
  )
  expect(busy.status).toBe(503)
  expect(busy.error.code).toBe('store/busy')
  expect(JSON.stringify(busy)).not.toContain('/home')
  const fault = answerTo(new TypeError('cannot read /secret'))
  expect(fault).toEqual({
    ok: false,
    error: { code: 'api/bug', message: 'This is a bug in Readout.' },
    status: 500,
  })
})
