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
    [
      'opens the sentence for all of it',
      'On Friday Kenya freed the crew, and Egypt withdrew its troops.',
      ['2026-03-06', '2026-03-06'],
    ],
    [
      'ends a row of verbs for all of it',
      'The minister criticised Egypt and rejected the offer on Sunday.',
      ['2026-03-08', '2026-03-08'],
    ],
    [
      'of a demand is that of the verb of saying',
      'On Monday the minister said Egypt must withdraw its troops.',
      ['2026-03-09'],
    ],
    [
      'of what was done is not that of who condemned it',
      'Kenya condemned on Monday the attack by Egypt.',
      ['2026-03-09'],
    ],
    [
      'may be told of by “when”',
      'The funds were frozen in May 2024, when Egypt bombed the port.',
      ['2024-05', '2024-05'],
    ],
    [
      'may be that of what came hours later',
      'Hours before the ship sank on Sunday, Egypt bombed the port.',
      ['2026-03-08'],
    ],
    [
      'is that of what it came hours before, for a participle below too',
      'A few hours before the jet crashed on Sunday, Egypt launched missiles targeting troops in Niger.',
      ['2026-03-08'],
    ],
    [
      'of an attack is that of what it did',
      'On Monday, rebels launched an attack that killed five soldiers.',
      ['2026-03-09'],
    ],
    [
      'of an investigation is not that of the attack looked into',
      'On Monday, Chad condemned the attack that killed five soldiers.',
      ['2026-03-09', undefined],
    ],
    [
      'behind a word for what somebody always is belongs to the deed',
      'Kenya said it had launched air strikes on Somali groups allied with Chad on Friday.',
      ['2026-03-06'],
    ],
    [
      'runs from the day told last to publication for “in the meantime”',
      'The last raid was in February, and there have been several attacks against the army in the meantime.',
      ['2026-02-01/2026-03-10'],
    ],
    [
      'is open where “since then” follows nothing',
      'There have been several attacks against the army since then.',
      [undefined],
    ],
    [
      'in the name of something else is not its own',
      'Egypt described the plan for the 9 May parade as a provocation.',
      [undefined],
    ],
    [
      'runs from “since” to publication',
      'Kenya and Egypt have met three times in Cairo since January 2026.',
      ['2026-01-01/2026-03-10'],
    ],
    [
      'that names an older attack after “since” is that day alone',
      'The riot was the deadliest since the 1998 prison massacre in Cairo, where 20 inmates were killed by the police.',
      ['1998'],
    ],
    [
      'of a raid by night begins the evening before the report',
      'Kenya said on Monday that Egypt had bombed the port in an overnight raid.',
      ['2026-03-08/2026-03-09'],
    ],
    ['is left out where there is none', 'Kenya and Egypt met in Cairo.', [undefined]],
    ['is not how long it took', 'Kenya and Egypt met for two days in Cairo.', [undefined]],
  ])('%s: %s', (_title, text, expected) => {
    expect(draftsOf(text).map(({ time }) => time?.value.edtf)).toEqual(expected)
  })
})

describe('the new day of talks that were moved', () => {
  const MOVED = 'time/moved-ahead'

  test.each([
    ['until Monday', '2026-03-16', MOVED],
    ['until 3 February', '2027-02-03', MOVED],
    ['to January', '2027-01-01/2027-01-31', MOVED],
    ['to 20 April', '2026-04-20', 'dates/day-month'],
    ['to 3 February 2026', '2026-02-03', 'dates/day-month'],
    ['to last month', '2026-02', 'dates/last-period'],
  ])('put off %s are on %s', (words, day, rule) => {
    const [draft] = draftsOf(`The talks between Kenya and Egypt were postponed ${words}.`)
    expect(draft?.time).toMatchObject({ value: { edtf: day }, rule })
  })
})

describe('a deadline', () => {
  test.each([
    ['Egypt urged Kenya to free the crew by Friday.', '2026-03-13'],
    ['Egypt urged Kenya to free the crew before 3 April.', '2026-04-03'],
    ['Egypt gave Kenya until 20 March to free the crew.', '2026-03-20'],
    ['Egypt set a Friday deadline for Kenya to free the crew.', '2026-03-13'],
    ["Egypt's deadline for Kenya expires on Sunday.", '2026-03-15'],
    [
      'Egypt warned that Kenya would face sanctions if it did not free the crew by Friday.',
      '2026-03-13',
    ],
  ])('is no time: %s', (text, expected) => {
    const [draft] = draftsOf(text)
    expect(draft?.due?.value).toBe(expected)
    expect(draft?.time).toBeUndefined()
  })

  test.each([
    ['Egypt demanded on Monday that Kenya free the crew within ten days.', '2026-03-19'],
    ['On Monday Egypt gave Kenya 50 days to free the crew.', '2026-04-28'],
    ['On Sunday Egypt issued a 48-hour ultimatum to Kenya.', '2026-03-10'],
    [
      'Kenya and Egypt met on Monday, two days before a deadline set by Chad for Egypt.',
      '2026-03-11',
    ],
  ])('is counted from the day of the act: %s', (text, expected) => {
    expect(draftsOf(text).flatMap(({ due }) => due?.value ?? [])).toEqual([expected])
  })

  test.each([
    'Egypt urged Kenya on Friday to free the crew.',
    'Egypt urged Kenya to free the crew.',
    'The crew was freed by Egypt on Friday.',
  ])('is none: %s', (text) => {
    expect(draftsOf(text).map(({ due }) => due)).toEqual([undefined])
  })
})
