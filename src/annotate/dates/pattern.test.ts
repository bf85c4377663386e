import { expect, test } from 'vitest'
import { compile } from './pattern.ts'

test.each([
  ['(?i:the|that|their) end', 'The end', true],
  ['(?i:the|that|their) end', 'THAT end', true],
  ['(?i:the) End', 'the end', false],
  ['(?i:in\\s(?:a|the))\\sMay', 'In the May', true],
  ['(?i:in)\\sMay', 'in may', false],
  ['(?i:(?<word>later)[\\s-]on)', 'LATER-on', true],
  ['(?i:o’clock\\b)(?!\\sA)', 'O’CLOCK a', true],
  ['(?i:\\p{Lu}x)', 'aX', false],
])('%s and “%s”: %s', (source, text, matches) => {
  expect(compile(`^(?:${source})`, 'u').test(text)).toBe(matches)
})
