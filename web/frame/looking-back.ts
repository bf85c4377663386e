import type { RecordFacts } from '../api/shapes.ts'
import { currentSource } from '../api/source.ts'
import { daysOf } from '../copy/moments.ts'
import type { LookingBack } from './as-of-days.ts'

/** What the record that is shown can be looked back from. */
export function lookingBack({ lastPublished }: RecordFacts): LookingBack {
  const { copy } = currentSource()
  return {
    ...(lastPublished === undefined ? {} : { lastPublished }),
    ...(copy === undefined ? {} : { days: daysOf(copy) }),
  }
}
