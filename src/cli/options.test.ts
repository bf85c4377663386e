import { expect, test } from 'vitest'
import { AS_OF, chooseFormat, oneOf, readDay, readJobs } from './options.ts'

test.each(['2025-12-17', '2024-02-29'])('%s is a day', (text) => expect(readDay(text)).toBe(text))

test.each(['2025-02-29', '2025-13-01', '17.12.2025', 'yesterday', '', '2025-12-17T00:00:00Z'])(
  '“%s” is no day',
  (text) => expect(() => readDay(text)).toThrow('cli/usage'),
)

test.each(['2025-12-17', '2025-12-17T22:21:00Z', '2025-12-17T22:21-05:00'])(
  '%s is a moment',
  (text) => expect(AS_OF.read(text)).toBe(text),
)

test.each(['2025-12-17T22:21:00', 'now', '2025-02-30'])('“%s” is no moment', (text) => {
  expect(() => AS_OF.read(text)).toThrow('store/bad-moment')
})

test.each(['0', '-1', '2.5', 'two', ''])('“%s” is no number of jobs', (text) => {
  expect(() => readJobs(text)).toThrow('cli/usage')
})

test('--json is short for --format json, and cannot ask for another', () => {
  expect(chooseFormat({ format: undefined, json: true }, 'text')).toBe('json')
  expect(chooseFormat({ format: 'json', json: true }, 'text')).toBe('json')
  expect(chooseFormat({ format: undefined, json: false }, 'text')).toBe('text')
  expect(() => chooseFormat({ format: 'text', json: true }, 'text')).toThrow('two things')
})

test('a mistyped word is told the nearest known one', () => {
  expect(() => oneOf(['ceasefire', 'sanctions'], 'ceasfire')).toThrow('did you mean ceasefire?')
  expect(() => oneOf(['ceasefire', 'sanctions'], 'weather')).toThrow('one of ceasefire, sanctions')
})
