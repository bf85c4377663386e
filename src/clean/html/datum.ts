import type { MetadataField, MetadataOrigin, Metadatum } from '../../model/page.ts'
import { plain } from './paragraphs.ts'

/** A longer value is no name, title or date, whatever it is called. */
const LONGEST = 500

/** A value with the place it was read from, `origin/place`; none where there are no words. */
export function datum(
  field: MetadataField,
  given: string,
  rule: `${MetadataOrigin}/${string}`,
): readonly Metadatum[] {
  const value = plain(given.slice(0, LONGEST * 4)).toWellFormed()
  if (value === '' || value.length > LONGEST) return []
  // The part before the stroke is an origin, by the type of the rule.
  return [{ field, value, origin: rule.slice(0, rule.indexOf('/')) as MetadataOrigin, rule }]
}
