import { expect, test } from 'vitest'
import { openTextIndex } from './text-index.ts'

const TEXT = 'The envoys’ talks in Zürich ended. “No talks,” they said.'

function found(words: string): readonly string[][] {
  using index = openTextIndex()
  index.add([
    { owner: 'a', start: 10, text: TEXT },
    { owner: 'b', start: 0, text: 'Nobody talked in Geneva.' },
  ])
  return index
    .find(words)
    .map(({ owner, start, text, matches }) => [
      owner,
      ...matches.map((match) => text.slice(match.start - start, match.end - start)),
    ])
}

test.each([
  ['zurich talk', [['a', 'talks', 'Zürich', 'talks']]],
  ['Geneva', [['b', 'Geneva']]],
  ['"no talks"', [['a', 'No talks']]],
  ['“talks no”', []],
  ['Zürich Geneva', []],
  ['Paris', []],
])('%s', (words, expected) => expect(found(words)).toEqual(expected))

test.each([
  'talk OR',
  'NEAR(talk',
  'text:talk',
  '*',
  '"',
  '“”',
  'talk" OR "x',
  '^talk',
  '-talk',
  "'; --",
])('“%s” is words and no command', (words) => expect(() => found(words)).not.toThrow())
