import { FURNITURE_KINDS, type FurnitureKind } from '../model/furniture.ts'
import { badEntry, isTable } from './bad-entry.ts'

/** Names by which an element of a web page says what it holds (`data/page-rules.yaml`). */
export interface PageRule {
  /** `kind/name`. */
  readonly id: string
  readonly kind: FurnitureKind
  readonly tags?: readonly string[]
  /** Words of its class, id, role or item property, with hyphens between them. */
  readonly names?: readonly string[]
  readonly unless?: readonly string[]
  /** Longest text, in UTF-16 units, that such an element may hold. */
  readonly maximum?: number
  /** Opening tags that the rule must fit. */
  readonly yes: readonly string[]
  /** Opening tags that it must leave alone, and why. */
  readonly no: readonly { readonly text: string; readonly because: string }[]
}

const FILE = 'page-rules.yaml'
const KINDS: ReadonlySet<unknown> = new Set(FURNITURE_KINDS)
const NAME = /^[a-z]+(?:-[a-z]+)*$/u

/** Checks that a value is a list of page rules, each with names and examples. */
export function checkPageRules(value: unknown): readonly PageRule[] {
  if (!Array.isArray(value)) badEntry(FILE, 'all', 'the page rules are not a list')
  const seen = new Set<string>()
  return value.map((entry: unknown, index) => {
    const rule = checkRule(entry, `rule ${index + 1}`)
    if (seen.has(rule.id)) badEntry(FILE, rule.id, 'it stands twice')
    seen.add(rule.id)
    return rule
  })
}

function checkRule(entry: unknown, name: string): PageRule {
  if (!isTable(entry)) badEntry(FILE, name, 'it is not an entry with fields')
  const { id, kind, tags = [], names = [], unless = [], maximum, yes, no } = entry
  if (typeof id !== 'string') badEntry(FILE, name, 'it has no id')
  if (!KINDS.has(kind)) badEntry(FILE, id, 'it has no kind of furniture')
  if (!id.startsWith(`${String(kind)}/`)) badEntry(FILE, id, 'it does not begin with its kind')
  for (const list of [tags, names, unless]) {
    if (!isListOf(list, (word) => NAME.test(String(word)) || /^h\d$/u.test(String(word)))) {
      badEntry(FILE, id, 'tags, names and unless are lists of words in small letters')
    }
  }
  if ([tags, names].flat().length === 0) badEntry(FILE, id, 'it names nothing')
  if (maximum !== undefined && !(Number.isInteger(maximum) && Number(maximum) > 0)) {
    badEntry(FILE, id, 'it has a maximum that is no length')
  }
  if (!isListOf(yes, (text) => typeof text === 'string') || [yes].flat().length === 0) {
    badEntry(FILE, id, 'it has no example that it fits')
  }
  const isReasoned = (one: unknown) =>
    isTable(one) && typeof one['text'] === 'string' && typeof one['because'] === 'string'
  if (!isListOf(no, isReasoned) || [no].flat().length === 0) {
    badEntry(FILE, id, 'it has no example that it leaves alone')
  }
  // Every field of the shape was checked above.
  return entry as unknown as PageRule
}

function isListOf(value: unknown, fits: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits)
}
