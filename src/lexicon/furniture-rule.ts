import { ReadoutError } from '../model/error.ts'
import { FURNITURE_KINDS, type FurnitureKind } from '../model/furniture.ts'

/** Where in a page a furniture rule may speak: above the first paragraph, below the last, or anywhere. */
export type FurniturePosition = 'start' | 'end' | 'any'

/** A phrase or form by which a line gives itself away as page furniture (`data/furniture.yaml`). */
export interface FurnitureRule {
  /** `kind/name`. */
  readonly id: string
  readonly kind: FurnitureKind
  /** Source of a regular expression with the flags `iu`. */
  readonly pattern: string
  readonly position?: FurniturePosition
  /** Longest line, in UTF-16 units, that the rule may label. */
  readonly maximum?: number
  /** The short lines that follow belong to it, as links do to "Most read". */
  readonly list?: boolean
  /** Source of a pattern of a line not far below: all lines up to and with it belong to the rule. */
  readonly until?: string
  /** Lines that the rule must label. */
  readonly yes: readonly string[]
  /** Lines that it must leave alone, and why. */
  readonly no: readonly { readonly text: string; readonly because: string }[]
}

const KINDS: ReadonlySet<unknown> = new Set(FURNITURE_KINDS)
const POSITIONS: ReadonlySet<unknown> = new Set(['start', 'end', 'any'])

/** Checks that a value is a list of furniture rules, each with a usable pattern and examples. */
export function checkFurnitureRules(value: unknown): readonly FurnitureRule[] {
  if (!Array.isArray(value)) throw bad('the furniture rules are not a list')
  const seen = new Set<string>()
  return value.map((entry: unknown, index) => {
    const rule = checkRule(entry, `furniture rule ${index + 1}`)
    if (seen.has(rule.id)) throw bad(`"${rule.id}" stands twice`)
    seen.add(rule.id)
    return rule
  })
}

function checkRule(entry: unknown, name: string): FurnitureRule {
  if (!isRecord(entry)) throw bad(`${name} is not an entry with fields`)
  const { id, kind, pattern, position, maximum, list, until, yes, no } = entry
  if (typeof id !== 'string') throw bad(`${name} has no id`)
  if (!KINDS.has(kind)) throw bad(`"${id}" has no kind of furniture`)
  if (!id.startsWith(`${String(kind)}/`)) throw bad(`"${id}" does not begin with its kind`)
  checkPattern(id, pattern)
  if (until !== undefined) checkPattern(id, until)
  if (position !== undefined && !POSITIONS.has(position)) throw bad(`"${id}" has no such position`)
  if (maximum !== undefined && !(Number.isInteger(maximum) && Number(maximum) > 0)) {
    throw bad(`"${id}" has a maximum that is no length`)
  }
  if (list !== undefined && typeof list !== 'boolean') throw bad(`"${id}": list is true or false`)
  if (!isExampleList(yes, (text) => typeof text === 'string')) {
    throw bad(`"${id}" has no example that it labels`)
  }
  if (!isExampleList(no, isCounterexample)) throw bad(`"${id}" has no example that it leaves alone`)
  // Every field of the shape was checked above.
  return entry as unknown as FurnitureRule
}

function checkPattern(id: string, pattern: unknown): void {
  if (typeof pattern !== 'string') throw bad(`"${id}" has no pattern`)
  let compiled: RegExp
  try {
    compiled = new RegExp(pattern, 'iu')
  } catch (cause) {
    throw new ReadoutError('lexicon/bad-entry', `"${id}" has a broken pattern.`, { cause })
  }
  if (compiled.test('')) throw bad(`the pattern of "${id}" matches an empty line`)
}

function isCounterexample(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { text, because } = value
  return typeof text === 'string' && typeof because === 'string'
}

function isExampleList(value: unknown, isExample: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isExample)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function bad(details: string): ReadoutError {
  return new ReadoutError('lexicon/bad-entry', `${details}.`)
}
