import * as z from 'zod'
import { MOMENT } from './filters.ts'
import { Problem } from './problem.ts'
import type { Question } from './question.ts'

/** Rows of a page unless another number is asked for. */
const PAGE = 50
/** Rows of a page at most. */
const LONGEST_PAGE = 500
/** Rows of a list that is had as a file, at most. */
const LONGEST_FILE = 100_000

/** The moment to look back from, which everything can be asked with. */
export const AS_OF: z.core.$ZodShape = {
  asOf: MOMENT.optional().meta({
    description: 'Use only what was published by then: a day, or a date-time with its zone.',
    example: '2025-12-17',
  }),
}

/** Which of the rows are wanted. */
export interface Paging {
  readonly limit: number
  readonly offset: number
}

/** What a list was asked for with. */
export interface ListQuery extends Paging {
  readonly asOf?: string
  readonly filters: object
}

/** All that can stand in the address of a list, as JSON or as a file. */
export function listQuery({ filters }: Question, kind: 'page' | 'file'): z.ZodType<object> {
  const [most, usual] = kind === 'page' ? [LONGEST_PAGE, PAGE] : [LONGEST_FILE, LONGEST_FILE]
  const limit = z.coerce.number().int().min(1).max(most).default(usual)
  const offset = z.coerce.number().int().min(0).max(100_000_000).default(0)
  return z.strictObject({
    ...filters,
    ...AS_OF,
    limit: limit.meta({ description: `Rows at most; ${usual} unless you say otherwise.` }),
    offset: offset.meta({ description: 'Rows to pass over.' }),
  })
}

/** Reads what a list is asked for with. */
export function readListQuery(schema: z.ZodType<object>, address: URLSearchParams): ListQuery {
  const { asOf, limit, offset, ...filters } = readQuery(schema, address) as Paging & {
    readonly asOf?: string
  }
  return { limit, offset, filters, ...(asOf === undefined ? {} : { asOf }) }
}

/** Reads what stands behind the question mark of an address; anything unknown there is a bad request. */
export function readQuery<T>(schema: z.ZodType<T>, address: URLSearchParams): T {
  // Without a prototype, so that no name is there already.
  const given: Record<string, string> = Object.create(null)
  for (const [name, value] of address) {
    if (Object.hasOwn(given, name)) {
      throw new Problem('api/bad-request', `${name} is given twice.`)
    }
    // An empty field of a form asks for nothing.
    if (value !== '') given[name] = value
  }
  const read = schema.safeParse(given)
  if (read.success) return read.data
  throw new Problem('api/bad-request', read.error.issues.map(wordIssue).join(' '))
}

function wordIssue(issue: z.core.$ZodIssue): string {
  const { path, message } = issue
  if (issue.code === 'unrecognized_keys') {
    return `There is no filter ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}.`
  }
  return `${path.map(String).join('.')}: ${message}.`
}
