import type { Happening } from './comparable.ts'
import { shared } from './parties.ts'
import type { Term } from './weights.ts'
import { isPlainWord, sharedWords, stem } from './words.ts'

/** What two happenings have alike of which only the words are known; how much of it, up to 1. */
export function noteNamed(
  a: Happening,
  b: Happening,
  note: (term: Term, degree: boolean | number) => void,
): void {
  const [one, other] = [stem(a.trigger.exact), stem(b.trigger.exact)]
  note('word', one === other)
  // "Make", "go": what is done with the same plain word is seldom the same.
  note('plain word', one === other && isPlainWord(a.trigger.exact))
  const common = sharedWords(a.words, b.words)
  note('shared words', common === 0 ? 0 : common / Math.sqrt(a.words.size * b.words.size))
  note('party', shared(a.parties.sides, b.parties.sides) > 0)
  const alike = shared(a.recipient.sides, b.recipient.sides)
  note('recipient', alike > 0)
  note('other recipient', alike === 0 && a.recipient.sides.size > 0 && b.recipient.sides.size > 0)
}
