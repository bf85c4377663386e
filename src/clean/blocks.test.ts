import { expect, test } from 'vitest'
import { findBlocks } from './blocks.ts'

const linesOf = (text: string) => findBlocks(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['line feeds', 'One.\n\nTwo.\n', ['One.', 'Two.']],
  ['carriage returns', 'One.\r\n\r\nTwo.\rThree.', ['One.', 'Two.', 'Three.']],
  [
    'a byte order mark and no-break spaces',
    '\ufeff\u00a0One.\u00a0\n\u00a0\nTwo.',
    ['One.', 'Two.'],
  ],
  ['Unicode line separators', 'One.\u2028Two.\u2029Three.', ['One.', 'Two.', 'Three.']],
  ['indentation', '    One.  \n\tTwo.', ['One.', 'Two.']],
])('lines are found whatever stands around them: %s', (_, text, lines) => {
  expect(linesOf(text)).toEqual(lines)
})

test.each(['', ' ', '\n\n', '\ufeff', '\r\n \u00a0'])(
  'a text without words has no block: %j',
  (text) => {
    expect(findBlocks(text)).toEqual([])
  },
)

test('a character outside the basic plane counts as two units and is not cut', () => {
  expect(findBlocks('🕊\nPeace.')).toEqual([
    { start: 0, end: 2 },
    { start: 3, end: 9 },
  ])
})
