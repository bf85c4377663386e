import type * as z from 'zod'
import type { Stance } from '../../views/stances.ts'
import { oneOf } from './shape.ts'

const STANCES: readonly Stance[] = [
  'demands',
  'proposes',
  'offers',
  'accepts',
  'yields',
  'backs',
  'refuses',
  'threatens',
]
/** What a party does with an issue. */
export const stance: z.ZodType<Stance> = oneOf(STANCES, 'What the party does with the issue.')
