import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText, repairText } from './decode.ts'

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'string' ? part : [part])))

describe('well-formed bytes', () => {
  test.each([
    ['nothing', ''],
    ['a byte order mark', '\u{FEFF}Talks resumed.'],
    ['carriage returns', 'One.\r\nTwo.\rThree.\n'],
    ['characters beyond the first plane', 'A dove 🕊 over Nikosia'],
    ['a U+FFFD that was written', 'Broken \u{FFFD} upstream'],
    ['a NUL', 'a\0b'],
  ])('%s is kept as it is, without a notice', (_what, text) => {
    expect(decodeText(Buffer.from(text))).toEqual({ text, notices: [] })
  })
})

describe('bytes that are not UTF-8', () => {
  test.each([
    ['a byte of another encoding', bytes('caf', 0xe9, ' talks'), 'caf\u{FFFD} talks', 1, 3],
    ['two of them', bytes(0x93, 'Stop', 0x94), '\u{FFFD}Stop\u{FFFD}', 2, 0],
    ['a character cut off by the end', bytes('end ', 0xe2, 0x82), 'end \u{FFFD}', 1, 4],
    ['a U+FFFD after a cut one', bytes(0xe2, '\u{FFFD}', 'x'), '\u{FFFD}\u{FFFD}x', 1, 0],
    ['a U+FFFD before a bad byte', bytes('\u{FFFD}🕊', 0xff), '\u{FFFD}🕊\u{FFFD}', 1, 3],
    ['a mark before a bad byte', bytes('\u{FEFF}', 0xff), '\u{FEFF}\u{FFFD}', 1, 1],
    ['half a character in three bytes', bytes(0xed, 0xa0, 0xbd), '\u{FFFD}'.repeat(3), 3, 0],
  ])('%s is replaced, counted and placed', (_what, given, text, count, first) => {
    const decoded = decodeText(given)
    expect(decoded.text).toBe(text)
    expect(decoded.notices).toHaveLength(1)
    expect(decoded.notices[0]).toMatchObject({
      code: 'ingest/repaired-bytes',
      message: expect.stringMatching(new RegExp(`${count} character.*offset ${first}\\.`)),
      evidence: { start: first, end: first + 1, exact: '\u{FFFD}' },
    })
  })

  test('the repaired text is what any UTF-8 decoder makes of the bytes', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc.string({ unit: 'binary', maxLength: 3 }).map((text) => Buffer.from(text)),
      fc.constant(Buffer.from('\u{FFFD}')),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const given = Buffer.concat(pieces)
        const lenient = new TextDecoder('utf-8', { ignoreBOM: true })
        expect(decodeText(given).text).toBe(lenient.decode(given))
      }),
    )
  })

  test('no bytes make it throw, and its text is always well-formed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (given) => {
        const { text, notices } = decodeText(given)
        expect(text.isWellFormed()).toBe(true)
        expect(notices.length === 0).toBe(Buffer.from(text).equals(given))
      }),
    )
  })

  test.each([[[0xff]], [[0xef, 0xbf, 0xbd, 0xff]], [[0xe2, 0x82]], [[0x00]]])(
    'a megabyte of %j is soon decoded',
    (unit) => {
      const given = Buffer.alloc(1_000_000, Uint8Array.from(unit))
      const started = performance.now()
      decodeText(given)
      expect(performance.now() - started).toBeLessThan(2000)
    },
  )
})

describe('text that comes from JSON', () => {
  test('a half of a character is replaced, and the U+FFFD beside it is not counted', () => {
    const { text, notices } = repairText('\u{FFFD}ab\u{D83D}c\u{DE00}')
    expect(text).toBe('\u{FFFD}ab\u{FFFD}c\u{FFFD}')
    expect(notices[0]?.message).toContain('2 characters were replaced, the first at offset 3.')
  })

  test('a whole pair is left alone', () => {
    expect(repairText('🕊')).toEqual({ text: '🕊', notices: [] })
  })
})
