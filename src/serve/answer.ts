import type * as z from 'zod'
import type { Known } from './known.ts'
import type { Shape } from './schemas/shape.ts'

/** One thing that can be asked for: with what, and what the answer looks like. */
interface Definition<P extends object, A extends object> {
  /** Where it is asked: `documents/{id}` is at `/api/documents/…`. */
  readonly path: string
  readonly summary: string
  /** What stands in the path, and behind the question mark. */
  readonly parameters: Shape<P>
  readonly schema: z.ZodType<A>
  readonly find: (known: Known, parameters: P) => A | Promise<A>
  /** It takes long in a large record: it goes over all claims or quotes. */
  readonly isLong?: true
}

/** One thing that can be asked for, by whoever does not know its shape. */
export interface Answer {
  readonly path: string
  readonly summary: string
  readonly parameters: z.core.$ZodShape
  readonly schema: z.ZodType<object>
  readonly find: (known: Known, parameters: object) => object | Promise<object>
  readonly isLong?: true
}

/** Declares one thing that can be asked for. */
export function defineAnswer<P extends object, A extends object>({
  parameters,
  find,
  ...definition
}: Definition<P, A>): Answer {
  return {
    ...definition,
    parameters: parameters as z.core.$ZodShape,
    // Held to the schemas of this very declaration before it is called.
    find: (known, given) => find(known, given as P),
  }
}
