import { expect, test } from 'vitest'
import { visible, visibleJson } from './visible.ts'

test.each([
  { text: '\u001b[31mred', shown: '\\u{1b}[31mred', why: 'colours' },
  { text: 'a\u009b2Jb', shown: 'a\\u{9b}2Jb', why: 'one-byte control sequences' },
  { text: 'one\r\ntwo', shown: 'one\\r\\ntwo', why: 'line breaks' },
  { text: 'abc\u202egpj.txt', shown: 'abc\\u{202e}gpj.txt', why: 'turned text' },
  { text: 'a\u2066b\u2069', shown: 'a\\u{2066}b\\u{2069}', why: 'isolates' },
  { text: 'a\u0007\u007f', shown: 'a\\u{7}\\u{7f}', why: 'the bell and delete' },
])('$why are written out', ({ text, shown }) => expect(visible(text)).toBe(shown))

test.each(['“Zelenskyy”, 9–10 km', 'Київ', 'tab\there', '👩‍🚀'])('%s stays as it is', (text) => {
  expect(visible(text)).toBe(text)
})

test('JSON has no control characters and means the same', () => {
  const value = { text: '\u001b\u009b\u202e\u2028\n' }
  const json = visibleJson(value)
  expect(json).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}]/u)
  expect(JSON.parse(json)).toEqual(value)
})
