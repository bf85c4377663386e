import type { FurniturePosition, FurnitureRule } from '../lexicon/furniture-rule.ts'

/** The furniture rules with their patterns made ready. */
export interface Phrases {
  readonly any: readonly CompiledRule[]
  readonly start: readonly CompiledRule[]
  readonly end: readonly CompiledRule[]
  readonly byId: ReadonlyMap<string, CompiledRule>
}

/** A furniture rule and its pattern. */
export interface CompiledRule {
  readonly rule: FurnitureRule
  readonly pattern: RegExp
  readonly until?: RegExp
}

const LONGEST = 300
const compiled = new WeakMap<readonly FurnitureRule[], Phrases>()

/** Makes the patterns of furniture rules ready; once for each list of rules. */
export function compileFurniture(rules: readonly FurnitureRule[]): Phrases {
  const known = compiled.get(rules)
  if (known !== undefined) return known
  const all = rules.map((rule): CompiledRule => {
    const one = { rule, pattern: new RegExp(rule.pattern, 'iu') }
    return rule.until === undefined ? one : { ...one, until: new RegExp(rule.until, 'iu') }
  })
  const at = (position: FurniturePosition) =>
    all.filter(({ rule }) => (rule.position ?? 'any') === position)
  const phrases = {
    any: at('any'),
    start: at('start'),
    end: at('end'),
    byId: new Map(all.map((one) => [one.rule.id, one])),
  }
  compiled.set(rules, phrases)
  return phrases
}

/** The first rule that labels a line, as the line is given by `plainLine`. */
export function matchPhrase(
  rules: readonly CompiledRule[],
  plain: string,
): FurnitureRule | undefined {
  for (const { rule, pattern } of rules) {
    if (plain.length <= (rule.maximum ?? LONGEST) && pattern.test(plain)) return rule
  }
  return undefined
}
