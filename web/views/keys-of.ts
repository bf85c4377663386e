import type { FilterField } from '../frame/filter-fields.ts'

/** Under which names fields stand in the address. */
export function keysOf(fields: readonly FilterField[]): readonly string[] {
  return fields.map(({ key }) => key)
}
