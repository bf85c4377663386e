import { expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

/** Who suffers or is helped, by the last claim of a text. */
function lastRecipients(text: string): readonly string[] {
  return (
    readingOf(text)
      .claims.at(-1)
      ?.recipient.map(({ value }) => value.name) ?? []
  )
}

test('a number alone counts the people that the verb before did the same to', () => {
  expect(lastRecipients('Italy rescued 700 migrants, and the navy saved 200 more.')).toEqual([
    'migrants',
  ])
})

test.each([
  ['who says it', 'Two officials said the strike killed 12.'],
  ['who reports it', 'Two journalists reported that the army arrested 30.'],
  ['who meets after it', 'Four ministers met in Paris after a bombing that killed 20.'],
  ['whom another clause tells of', 'The army lost 20 soldiers and killed 35.'],
])('a number alone does not count %s', (_title, text) => {
  expect(lastRecipients(text)).toEqual([])
})
