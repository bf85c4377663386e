import * as z from 'zod'

/** A schema for each key of a type: none is missing and none is too many. */
export type Shape<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K>
    ? z.ZodExactOptional<z.ZodType<Exclude<T[K], undefined>>>
    : z.ZodType<T[K]>
}

/** The schema of an object, named in the description of the API. */
export function named<T extends object>(
  id: string,
  description: string,
  shape: Shape<T>,
): z.ZodType<T> {
  // zod works the type out key by key; `Shape` has held each of them to `T` already.
  return z.object(shape as z.core.$ZodShape).meta({ id, description }) as unknown as z.ZodType<T>
}

/** The schema of an object that stands within one other alone. */
export function inner<T extends object>(shape: Shape<T>): z.ZodType<T> {
  return z.object(shape as z.core.$ZodShape) as unknown as z.ZodType<T>
}

/** A list. */
export function list<T>(schema: z.ZodType<T>): z.ZodType<readonly T[]> {
  return z.array(schema)
}

/** A key that may be missing. */
export function maybe<T>(schema: z.ZodType<T>): z.ZodExactOptional<z.ZodType<T>> {
  return schema.exactOptional()
}

/** Text, with what it is. */
export function text(description: string): z.ZodType<string> {
  return z.string().meta({ description })
}

/** A whole number from 0 up. */
export function count(description: string): z.ZodType<number> {
  return z.int().min(0).meta({ description })
}

/** A number that need not be whole. */
export function number(description: string): z.ZodType<number> {
  return z.number().meta({ description })
}

/** Whether something is so. */
export function flag(description: string): z.ZodType<boolean> {
  return z.boolean().meta({ description })
}

/** True, or not there at all. */
export function mark(description: string): z.ZodExactOptional<z.ZodType<true>> {
  return z.literal(true).meta({ description }).exactOptional()
}

/** One of a few words. */
export function oneOf<const W extends string>(
  words: readonly W[],
  description: string,
): z.ZodType<W> {
  return z.enum(words as [W, ...W[]]).meta({ description })
}
