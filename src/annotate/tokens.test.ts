import { expect, test } from 'vitest'
import { makeDocument } from '../model/document.ts'
import { findTokens } from './tokens.ts'

function tokensOf(text: string) {
  const document = makeDocument({ name: 'a.txt', text })
  const body = { kind: 'body', start: 0, end: text.length, rule: 'body' } as const
  return findTokens.run({ document, text, blocks: [body] })
}

test.each(['-', 'a', '’', '.'])('100,000 times “%s” takes no time to speak of', (mark) => {
  const start = performance.now()
  tokensOf(mark.repeat(100_000))
  expect(performance.now() - start).toBeLessThan(8_000)
})

test('no character is cut in two, however long the run', () => {
  const text = `a${'😀'.repeat(2_000)}`
  for (const { start, end } of tokensOf(text)) {
    expect(text.slice(start, end).isWellFormed()).toBe(true)
  }
})
