import type { Span } from '../model/evidence.ts'
import { findBlocks } from './blocks.ts'

/** A line of a text with words on it, as the rules of cleaning look at it. */
export interface Line extends Span {
  /** Its words with single spaces and straight quotation marks; as long as the rules ever look. */
  readonly plain: string
  /** Whether a blank line stands above it. */
  readonly apart: boolean
  /** Whether it signs a quotation of the page, and the paragraph after it has run into it. */
  readonly isSignature?: true
}

/** A longer line is a paragraph, whatever it says; this also bounds the work of every pattern. */
const LONGEST = 2000

/** Finds the lines of a text, ready for the rules. */
export function findLines(text: string): readonly Line[] {
  let before = 0
  return findBlocks(text).flatMap((span, index) => {
    const gap = text.slice(before, Math.min(span.start, before + LONGEST))
    before = span.end
    const apart = index > 0 && (gap.match(/\r\n|[\n\r\u0085\u2028\u2029]/gu)?.length ?? 0) > 1
    const words = text.slice(span.start, Math.min(span.end, span.start + LONGEST + 1))
    const cut = span.start + (GLUED_SIGNATURE.exec(words)?.[0].length ?? 0)
    const line = (start: number, end: number) => {
      return { start, end, plain: plainLine(text.slice(start, end)), apart }
    }
    return cut === span.start
      ? [line(span.start, span.end)]
      : [{ ...line(span.start, cut), isSignature: true as const }, line(cut, span.end)]
  })
}

// "—Ana Petrova, mediatorBoth sides met again on Monday": a pulled quotation is signed, and the
// paragraph beside it follows without a space. "MacArthur" has a capital in the middle by right.
const GLUED_SIGNATURE =
  /^—\s?\p{Lu}[^\n—"“”]{1,110}?(?:\p{Ll}{2}|\p{Lu}{3}|\p{Ll}\.)(?<!\b(?:Mac|Fitz|De|Di|Du|La|Le|Van|Von))(?=\p{Lu}\p{Ll}*[\s,][^\n]{40})/u

/** A line with single spaces and straight quotation marks, cut where no rule looks any more. */
export function plainLine(line: string): string {
  return line
    .slice(0, LONGEST + 1)
    .replace(/[\s\u0085\u200b-\u200d\u2060\ufeff]+/gu, ' ')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .trim()
}

// "Mediators walk out of talks in the U.S." ends in a stop that closes no sentence.
const INITIALS = /(?:^|[^\p{L}])(?:\p{Lu}\.){2,}$/u
const CLOSED = /[.!?…] ?["'”’)\]]*$/u
const TITLE_LENGTH = 130
const HEADING = { characters: 90, words: 14 }
const TITLE = { characters: TITLE_LENGTH, words: 22 }

/** Whether a line reads as a paragraph: it ends as a sentence does, or is longer than any title. */
export function isProse({ plain }: Line): boolean {
  if (plain.length > TITLE_LENGTH) return true
  return CLOSED.test(plain) && !INITIALS.test(plain) && !isShort(plain, HEADING)
}

/** Whether a line may head a section: short, without a final stop, and not cut off in a sentence. */
export function isHeadingShaped({ plain }: Line): boolean {
  return isShort(plain, HEADING)
}

/** Whether a line may be the title of the whole. */
export function isTitleShaped({ plain }: Line): boolean {
  return isShort(plain, TITLE)
}

/** Whether a line opens as a sentence does: a line that goes on in small letters goes on with another. */
export function opensSentence({ plain }: Line): boolean {
  return /^["'([¿¡—–-]{0,3} ?[\p{Lu}\p{Lo}\d#$€£@•*]/u.test(plain)
}

const NAME =
  /^\p{Lu}[\p{L}'.-]+(?: (?:\p{Lu}\.?|\p{Lu}[\p{L}'.-]+|de|van|von|der|bin|al|el|la|da|di|and|&)){1,5}$/u

/** Whether a line is a name and nothing else, as a byline often is. */
export function isNameShaped({ plain }: Line): boolean {
  return plain.length <= 60 && NAME.test(plain) && words(plain) <= 6
}

/** Whether a line is a word or two, as an entry of a menu is. */
export function isMenuShaped({ plain }: Line): boolean {
  return isBrief({ plain }) && !/[?:\d]/u.test(plain) && isShort(plain, HEADING)
}

/** Whether a line is no more than a few words. */
export function isBrief({ plain }: Pick<Line, 'plain'>): boolean {
  return plain.length <= 24 && words(plain) <= 3
}

/** How many words a line has. */
export function words(plain: string): number {
  return plain.split(' ').length
}

// "The talks, which were held in" is a sentence that a line break cut in two.
const CUT_OFF =
  /[,;:—–-]$|(?:^| )(?:an?|the|of|to|in|on|at|for|from|with|and|or|but|that|which|who|is|was|were|are|by|as|its|their|his|her|has|have|had|will|would|not)$/u
const SENTENCE_BREAK = /\p{L}{4,}[.!?]["')]* ["'(]?\p{Lu}/u

function isShort(plain: string, most: { characters: number; words: number }): boolean {
  if (plain.length > most.characters || words(plain) > most.words) return false
  if (!/^["'(]?[\p{Lu}\p{Lo}\d€$£]/u.test(plain) || !/\p{L}/u.test(plain)) return false
  if (CUT_OFF.test(plain) || SENTENCE_BREAK.test(plain)) return false
  // "What happens next?" heads a section; "Could they still agree?" is the article's own.
  if (plain.endsWith('?')) return /^(?:what|who|why|how|where|when|which) /iu.test(plain)
  return !CLOSED.test(plain) || INITIALS.test(plain)
}
