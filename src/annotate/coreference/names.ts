import type { Knowledge } from '../../lexicon/knowledge.ts'
import type { Chains } from './chains.ts'
import type { Candidate } from './mention.ts'

/** Joins names that are the same: by their words, by the actor they stand for, by a surname, by their first letters. */
export function linkNames(
  { names }: Knowledge,
  mentions: readonly Candidate[],
  chains: Chains,
): void {
  // "Nairobi refused" is Kenya's refusal, but the town is not the state.
  const isSeat = (words: string): boolean =>
    names.get(words).some((one) => one.kind !== 'actor' || one.form === 'seat')
  const keys = new Map<string, Candidate>()
  const surnames = new Map<string, Candidate>()
  const letters = new Map<string, Candidate>()
  for (const mention of mentions) {
    const { entity, word, being } = mention
    if (mention.kind !== 'name' || entity === undefined) continue
    const [only, ...others] = entity.actors
    const actor = others.length > 0 || isSeat(mention.words) ? undefined : only
    const isPerson = being === 'person'
    const found =
      earlier(keys.get(`=${word}`), 'coreference/same-name') ??
      (actor === undefined ? undefined : earlier(keys.get(actor), 'coreference/same-actor')) ??
      // "Amira Haddad … Haddad", "President Haddad"
      (isPerson && !/\s/.test(word)
        ? earlier(surnames.get(word), 'coreference/surname')
        : undefined) ??
      // "the Lakes Transit Authority (LTA)"
      (isPerson ? undefined : earlier(letters.get(word), 'coreference/acronym'))
    if (found !== undefined) chains.join({ from: mention, ...found })
    if (!keys.has(`=${word}`)) keys.set(`=${word}`, mention)
    if (actor !== undefined && !keys.has(actor)) keys.set(actor, mention)
    const words = word.split(/[\s-]+/)
    const surname = words.at(-1) ?? ''
    if (isPerson && words.length > 1) surnames.set(surname, mention)
    if (!isPerson && words.length > 1) letters.set(initials(words), mention)
  }
}

function earlier(
  to: Candidate | undefined,
  rule: string,
): { readonly to: Candidate; readonly rule: string } | undefined {
  return to === undefined ? undefined : { to, rule }
}

function initials(words: readonly string[]): string {
  return words
    .filter((word) => !/^(?:of|the|and|for)$/.test(word))
    .map((word) => word[0] ?? '')
    .join('')
}
