import type { PageRule } from '../../lexicon/page-rule.ts'
import type { PageElement } from './tree.ts'

/** A page rule with its names made ready. */
export interface ElementRule {
  readonly rule: PageRule
  readonly tags: ReadonlySet<string>
  readonly names?: RegExp
  readonly unless?: RegExp
}

const compiled = new WeakMap<readonly PageRule[], readonly ElementRule[]>()

/** Makes page rules ready; once for each list of rules. */
export function compilePageRules(rules: readonly PageRule[]): readonly ElementRule[] {
  const known = compiled.get(rules)
  if (known !== undefined) return known
  const all = rules.map((rule): ElementRule => {
    const { tags = [], names = [], unless = [] } = rule
    return {
      rule,
      tags: new Set(tags),
      ...(names.length > 0 && { names: patternOf(names) }),
      ...(unless.length > 0 && { unless: patternOf(unless) }),
    }
  })
  compiled.set(rules, all)
  return all
}

function patternOf(names: readonly string[]): RegExp {
  return new RegExp(`[ -](?:${names.join('|')})[ -]`, 'u')
}

/** The first rule that fits an element by its tag or by what it is called. */
export function ruleFor(
  element: PageElement,
  rules: readonly ElementRule[],
  length = 0,
): PageRule | undefined {
  const names = namesOf(element)
  for (const { rule, tags, names: wanted, unless } of rules) {
    if (length > (rule.maximum ?? Number.POSITIVE_INFINITY)) continue
    const fits = tags.has(element.tag) || wanted?.test(names) === true
    if (fits && unless?.test(names) !== true) return rule
  }
  return undefined
}

const NAMING = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid'] as const
const LONGEST = 400

/** What an element is called: " related-content align-none ", whatever the case in which it is written. */
function namesOf({ attributes }: PageElement): string {
  const given = NAMING.map((name) => attributes[name] ?? '').join(' ')
  const words = given
    .slice(0, LONGEST)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-')
    .replace(/[_:./]+/gu, '-')
    .replace(/-{2,}/gu, '-')
    .replace(/\s+/gu, ' ')
  return ` ${words.toLowerCase()} `
}
