import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'

const folder = new URL('../../examples/ukraine-talks/', import.meta.url)

/** The example articles, as texts. */
export const EXAMPLES: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))

const ODD = [
  '“',
  '”',
  '"',
  '‘',
  '\r\n',
  '\n\n',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u0000',
  '—',
  '€',
  '1,',
  '$',
  '(',
  '©',
  'Photo:',
  '\ud83d\ude00',
  'said',
  'that',
  ', who',
  '’s',
  '...',
]

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...ODD),
  fc
    .constantFrom(...EXAMPLES)
    .chain((text) =>
      fc
        .tuple(fc.nat(text.length), fc.nat(300))
        .map(([start, length]) => text.slice(start, start + length)),
    ),
)

/** Texts of random characters, and example articles cut up, shuffled and sown with odd marks. */
export const anyText: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 8 })
  .map((pieces) => pieces.join('').toWellFormed())
