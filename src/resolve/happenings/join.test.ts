import { describe, expect, test } from 'vitest'
import { readingOf } from '../../../test/reading-of.ts'

function timesOf(text: string): readonly (string | undefined)[] {
  return readingOf(text).claims.map(({ time }) => time && `${time.value.edtf} ${time.rule}`)
}

const MONDAY = '2026-03-09'

describe('a later mention of one happening has its day', () => {
  test.each([
    [
      'taken up by “the attack”',
      'Gunmen stormed a hotel in Goma on Monday. The governor spoke of a black day. The attack killed nine guests.',
      `${MONDAY} inherit/attack-before`,
    ],
    [
      'by whose strikes they were',
      'Kenya launched air strikes on Somali rebels on Monday. Officials in Nairobi are silent. The Kenyan strikes killed three fighters.',
      `${MONDAY} inherit/the-attack`,
    ],
    [
      'by the one who was shot',
      'Gunmen shot Amira Haddad dead in Goma on Monday. Many came to her house. A soldier admitted killing Haddad.',
      `${MONDAY} inherit/same-person`,
    ],
    [
      'by what came of it',
      'Rebels shot down a cargo jet near Goma. The pilots had sent a call for help. The jet crashed on Monday in a field.',
      `${MONDAY} time/came-to-harm`,
    ],
    [
      'told on between the same sides',
      'Kenya and Ethiopia exchanged fire at the border on Monday. Kenya fired ten shells at an Ethiopian post.',
      `${MONDAY} time/same-fight`,
    ],
  ])('%s', (_title, text, time) => {
    expect(timesOf(text)).toContain(time)
  })

  test('and an earlier one has the day that a later one tells', () => {
    const text =
      'Gunmen stormed a hotel in Goma. The governor is silent. The attack on Monday killed nine guests.'
    expect(timesOf(text)[0]).toBe(`${MONDAY} inherit/told-later`)
  })

  test.each([
    [
      'another attack',
      'Gunmen stormed a hotel in Goma on Monday. The last attack killed nine guests.',
    ],
    [
      'an attack by others',
      'Kenya bombed a camp in Somalia on Monday. The Ethiopian attack killed nine guests.',
    ],
    [
      'what followed the attack',
      'Gunmen stormed a hotel in Goma on Monday. Soldiers shot two students after the attack.',
    ],
    [
      'what the same sides often do',
      'Kenya shelled an Ethiopian post on Monday. Kenya repeatedly shelled Ethiopian villages.',
    ],
    [
      'what they did once more on another day',
      'Kenya shelled an Ethiopian post on Monday. On Tuesday talks failed. Kenya shelled an Ethiopian village.',
    ],
    [
      'a thing of another kind',
      'Rebels shot down a cargo jet near Goma. A bus crashed on Monday in a field.',
    ],
  ])('but not %s', (_title, text) => {
    const inferred = timesOf(text).filter((time) => /inherit|same-fight|harm/.test(time ?? ''))
    expect(inferred).toEqual([])
  })
})

describe('a meeting told again', () => {
  test('has the place of “the talks” before', () => {
    const text =
      'Envoys of Kenya and Egypt met in Cairo on Monday. The minister is silent. The talks lasted five hours.'
    const claims = readingOf(text).claims.map(
      ({ place, time }) => `${place?.value.name} ${time?.value.edtf}`,
    )
    expect(new Set(claims)).toEqual(new Set([`Cairo ${MONDAY}`]))
  })

  test('is not one with others', () => {
    const text =
      'Envoys of Kenya and Egypt met in Cairo on Monday. The talks between Kenya and Chad are harder.'
    expect(readingOf(text).claims.at(-1)?.time?.rule ?? '').not.toMatch(/inherit/)
  })
})
