import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

function lastOf(text: string) {
  const claim = readingOf(text).claims.at(-1)
  return claim?.time && [claim.time.value.edtf, claim.time.rule, claim.time.basis].join(' ')
}

const said = 'William Ruto said on Monday that the port was closed.'

describe('the day of an occasion', () => {
  test.each([
    ['the speaker', `${said} He also demanded that Egypt free the crew.`],
    ['the speaker by name', `${said} Ruto accused Egypt of piracy.`],
  ])('holds for what %s goes on to say', (_title, text) => {
    expect(lastOf(text)).toBe('2026-03-09 time/same-speaker inferred')
  })

  test('holds for the officials of a state that the text begins with', () => {
    const text =
      'The Kenyan government said on Monday that the port was closed. “We reject the offer,” Kenyan minister Aden Duale said.'
    expect(lastOf(text)).toBe('2026-03-09 time/side-in-lead inferred')
  })

  test('holds for a state whose own official is quoted', () => {
    const text = `${said} “Kenya recognises the junta,” Ruto said in a speech.`
    expect(lastOf(text)).toBe('2026-03-09 time/same-speaker inferred')
  })

  test('reaches as far as the speaker keeps on speaking', () => {
    const aside = 'The weather in the valley is good, and the harvest is said to be large. '.repeat(
      9,
    )
    const text = `${said} ${aside} Ruto added that the sea was calm. ${aside} Ruto accused Egypt of piracy.`
    expect(lastOf(text)).toBe('2026-03-09 time/same-speaker inferred')
    expect(lastOf(`${said} ${aside} ${aside} Ruto accused Egypt of piracy.`)).toBeUndefined()
  })

  test('is not cut off by a caption', () => {
    const caption =
      'NAIROBI, KENYA - MARCH 2: President William Ruto attends the opening of the new market hall and speaks to guests. (Photo by Asha Mwangi/Agency via Images)'
    const aside = 'The weather in the valley is good, and the harvest is said to be large. '.repeat(
      11,
    )
    const text = `${said}\n\n${aside}\n\n${caption}\n\nRuto accused Egypt of piracy.`
    expect(lastOf(text)).toBe('2026-03-09 time/same-speaker inferred')
  })

  test.each([
    [
      'another state in a quote',
      `${said} “Egypt rejects our plan and accuses us of piracy,” Ruto said in a speech.`,
    ],
    ['another speaker', `${said} Abiy Ahmed accused Egypt of piracy.`],
    ['what has long been said', `${said} He has long demanded that Egypt free the crew.`],
    ['what is always said', `${said} He demands that Egypt free the crew.`],
    [
      'a party that speaks for no state, where a body of the state opens the text',
      'The Nigerian government said on Monday that the vote was fair. The Peoples Democratic Party demanded a repeat.',
    ],
    ['deeds', `${said} Egypt bombed the port.`],
    [
      'what is told behind a later day',
      `${said} Abiy Ahmed said on Tuesday that it was open. Ruto accused Egypt of piracy.`,
    ],
  ])('does not hold for %s', (_title, text) => {
    expect(lastOf(text)).toBeUndefined()
  })
})
