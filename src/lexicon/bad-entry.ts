import { ReadoutError } from '../model/error.ts'

/** A value of a data file as it was parsed, before anything is known of it. */
export type Loose = Readonly<Record<string, unknown>>

/** Whether a value has named fields. */
export function isTable(value: unknown): value is Loose {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** Complains of an entry: in which file, which one, and what is wrong with it. */
export function badEntry(file: string, entry: string, what: string): never {
  throw new ReadoutError('lexicon/bad-entry', `${file}: ${entry}: ${what}.`)
}

/** Complains of a file that holds something else than its name says. */
export function badFile(file: string, what: string, options?: ErrorOptions): never {
  throw new ReadoutError('lexicon/bad-file', `${file}: ${what}.`, options)
}

/** A list of names, none of them empty; nothing where the field is not there. */
export function nameList(
  file: string,
  entry: string,
  { [0]: field, [1]: value }: readonly [string, unknown],
): readonly string[] {
  if (value === undefined) return []
  if (Array.isArray(value) && value.every(isName)) return value
  return badEntry(file, entry, `\`${field}\` is no list of names (quote what looks like a number)`)
}

/** Whether a value can stand for somebody in a text: words, with no space around them. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && /[\p{L}\p{N}]/u.test(value) && value.trim() === value
}

/** Complains of the first field that no entry of its kind has. */
export function checkFields(
  file: string,
  entry: string,
  { value, known }: { readonly value: Loose; readonly known: ReadonlySet<string> },
): void {
  const odd = Object.keys(value).find((key) => !known.has(key))
  if (odd !== undefined) badEntry(file, entry, `there is no field \`${odd}\``)
}
