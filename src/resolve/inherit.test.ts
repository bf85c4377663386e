import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

function claimsOf(text: string) {
  return readingOf(text).claims.map(({ actor, recipient, time, place }) => ({
    actor: actor.map(({ value }) => value.name),
    recipient: recipient.map(({ value }) => value.name),
    time: time?.value.edtf,
    place: place?.value.name,
    rules: [...actor, ...recipient, time, place].flatMap((one) =>
      one?.rule.startsWith('inherit/') ? [`${one.rule} ${one.basis}`] : [],
    ),
  }))
}

test.each([
  ['Wagner launched a war in Mali in May.', ['Mali']],
  ['Wagner fought a war in Mali in May.', []],
])('who fights somewhere does not by that fight the state there: %s', (text, expected) => {
  expect(claimsOf(text)[0]?.recipient).toEqual(expected)
})

test.each([
  ['A bomber struck a market in Kabul.', ['civilians']],
  ['Gunmen opened fire at a wedding in Kabul.', ['civilians']],
  ['Gunmen attacked a school in Zamfara, abducting 30 pupils.', ['pupils']],
  ['Rebels shot down a drone over a market in Goma.', []],
  ['Rebels looted a shop in Goma.', []],
])('who is struck at a market or a school are its civilians: %s', (text, expected) => {
  expect(claimsOf(text)[0]?.recipient).toEqual(expected)
})

describe('an attack', () => {
  test('takes its author from the attack told before, marked as inferred', () => {
    const [, second] = claimsOf(
      'Israeli jets struck Beirut on Friday. A second strike killed four people in Tyre on Saturday.',
    )
    expect(second).toMatchObject({ actor: ['Israel'], time: '2026-03-07' })
    expect(second?.rules).toContain('inherit/attack-before inferred')
  })

  test('with a bare toll takes its day and place as well', () => {
    const [, second] = claimsOf('Russia shelled Kharkiv on Friday. Two people were killed.')
    expect(second).toMatchObject({ actor: ['Russia'], time: '2026-03-06', place: 'Kharkiv' })
  })

  test('on those who have just struck back is the work of whoever struck them before', () => {
    const last = claimsOf(
      'Chad shelled a Malian post. Mali fired one shell at Chad. Six shells hit the area near Malian posts.',
    ).at(-1)
    expect(last).toMatchObject({ actor: ['Chad'], recipient: ['Mali'] })
  })

  test('on one of two who shelled each other is the work of the other', () => {
    const last = claimsOf(
      'Chad and Mali exchanged artillery fire. Six shells hit Malian posts.',
    ).at(-1)
    expect(last).toMatchObject({ actor: ['Chad'], recipient: ['Mali'] })
  })

  test.each([
    [
      'whoever was struck before',
      'Ukraine shelled Belgorod on Friday. Kharkiv was shelled on Saturday.',
    ],
    [
      'one told in another section',
      'Russia shelled Kharkiv on Friday, and the whole town was in the dark for the night.\n\nWar in Somalia\n\nMogadishu was shelled on Saturday, and the roads to the north of the town were closed.',
    ],
    [
      'one told long before',
      `Russia shelled Kharkiv on Friday. ${'It was cold and it rained all day. '.repeat(20)}Mogadishu was shelled on Saturday.`,
    ],
    ['one that is denied', 'Russia denied shelling Kharkiv. Mogadishu was shelled on Saturday.'],
    ['a meeting', 'Russia met Egypt on Friday. Mogadishu was shelled on Saturday.'],
  ])('takes no author from %s', (_title, text) => {
    expect(claimsOf(text).at(-1)?.actor).toEqual([])
  })

  test('on the ground of a state strikes that state', () => {
    expect(claimsOf('Israeli jets struck Tyre on Saturday.')[0]).toMatchObject({
      recipient: ['Lebanon'],
      rules: ['inherit/country-of-place inferred'],
    })
  })

  test('on its own ground strikes nobody else', () => {
    expect(claimsOf('Sudanese jets bombed El Fasher on Friday.')[0]?.recipient).toEqual([])
  })
})

describe('a meeting', () => {
  const first = 'Kenya and Egypt will meet in Cairo on Friday.'

  test.each([
    ['of the same sides', 'Kenyan and Egyptian officials will meet for two days.', 'Cairo'],
    ['of other sides', 'Kenya and Sudan will meet for two days.', undefined],
    ['that is over', 'Kenya and Egypt met for two days.', undefined],
    ['elsewhere', 'Kenya and Egypt will meet in Nairobi.', 'Nairobi'],
  ])('told again, %s, is in %3$s', (_title, second, place) => {
    expect(claimsOf(`${first} ${second}`).at(-1)?.place).toBe(place)
  })

  test('on another day takes no place from the first', () => {
    const last = claimsOf(`${first} Kenya and Egypt will meet again on 20 April.`).at(-1)
    expect(last).toMatchObject({ time: '2026-04-20', place: undefined })
  })

  test('in another place takes no day from the first', () => {
    expect(claimsOf(`${first} Kenya and Egypt will meet in Nairobi.`).at(-1)?.time).toBeUndefined()
  })
})
