import type { Annotated } from '../../model/annotation.ts'
import { firstEndingAfter } from '../../model/evidence.ts'
import type { Found } from './meaning.ts'

/**
 * Leaves out words of time that are part of a name: "April Stone", "Entertainment Weekly". What has a
 * figure is kept: "Expo 2016" has its year.
 */
export function withoutNames(
  found: readonly Found[],
  { text, entities }: Annotated<'entities'>,
): readonly Found[] {
  if (entities.length === 0) return found
  return found.filter(({ start, end, meaning }) => {
    if (/\d/.test(text.slice(start, end))) return true
    const entity = entities[firstEndingAfter(entities, start)]
    if (entity === undefined || entity.start > start || entity.end < end) return true
    const isWhole = entity.start === start && entity.end === end
    return isWhole && (entity.label !== 'PER' || meaning.kind === 'feast')
  })
}
