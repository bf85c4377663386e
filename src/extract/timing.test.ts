import { describe, expect, test } from 'vitest'
import { annotatePlain, knowledge } from '../../test/annotate-plain.ts'
import { extractClaims } from './claims.ts'

function draftsOf(text: string) {
  return extractClaims(knowledge, annotatePlain(text)).drafts
}

describe('the day of a claim', () => {
  test.each([
    ['stands in its clause', 'Kenya and Egypt met in Cairo on Friday.', ['2026-03-06']],
    ['may open the sentence', 'On Friday, Kenya and Egypt met in Cairo.', ['2026-03-06']],
    ['may lie ahead', 'Kenya and Egypt will meet in Cairo on Friday.', ['2026-03-13']],
    [
      'belongs to the verb that it stands with',
      'Kenya rejected the plan on Friday and Egypt withdrew its troops on Sunday.',
      ['2026-03-06', '2026-03-08'],
    ],
    [
      'is not the day on which somebody told of it',
      'The minister said on Monday that Egypt had withdrawn its troops.',
      [undefined],
    ],
    [
      'of an infinitive may stand with the verb above',
      'Kenya is expected on 20 April to send troops to Haiti.',
      ['2026-04-20'],
    ],
    [
      'of talks told by the noun stands with their verb',
      'Talks between Chad and Niger are expected on Friday.',
      ['2026-03-13'],
    ],
    ['is left out where there is none', 'Kenya and Egypt met in Cairo.', [undefined]],
    ['is not how long it took', 'Kenya and Egypt met for two days in Cairo.', [undefined]],
  ])('%s: %s', (_title, text, expected) => {
    expect(draftsOf(text).map(({ time }) => time?.value.edtf)).toEqual(expected)
  })
})

describe('a deadline', () => {
  test.each([
    ['Egypt urged Kenya to free the crew by Friday.', '2026-03-13'],
    ['Egypt urged Kenya to free the crew before 3 April.', '2026-04-03'],
    ['Egypt gave Kenya until 20 March to free the crew.', '2026-03-20'],
  ])('is no time: %s', (text, expected) => {
    const [draft] = draftsOf(text)
    expect(draft?.due?.value).toBe(expected)
    expect(draft?.time).toBeUndefined()
  })

  test.each([
    'Egypt urged Kenya on Friday to free the crew.',
    'Egypt urged Kenya to free the crew.',
    'The crew was freed by Egypt on Friday.',
  ])('is none: %s', (text) => {
    expect(draftsOf(text).map(({ due }) => due)).toEqual([undefined])
  })
})
