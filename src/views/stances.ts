import type { Claim, EventType } from '../model/claim.ts'

/** What a party does with an issue. */
export type Stance =
  | 'demands'
  | 'proposes'
  | 'offers'
  | 'accepts'
  | 'yields'
  | 'backs'
  | 'refuses'
  | 'threatens'

const BY_TYPE: Partial<Record<EventType, Stance>> = {
  REQUEST: 'demands',
  AGREE: 'offers',
  CONCEDE: 'yields',
  SUPPORT: 'backs',
  REJECT: 'refuses',
  THREATEN: 'threatens',
}

/** Where one type holds two stances, or one and none, the mode tells them apart: a yes to another's plan is no offer of one's own. */
const BY_MODE: Readonly<Record<string, Stance | undefined>> = {
  'AGREE accept': 'accepts',
  'REQUEST propose': 'proposes',
  'SUPPORT sign': 'accepts',
  // Who denies a charge refuses nothing that was asked.
  'REJECT deny': undefined,
}

/** The stance that a claim reports; none where it is denied or only supposed, or is no act of speech. */
export function stanceOf({
  type,
  mode,
  status,
}: Pick<Claim, 'type' | 'mode' | 'status'>): Stance | undefined {
  if (status.value === 'denied' || status.value === 'hypothetical') return undefined
  const manner = `${type.value} ${mode?.value ?? ''}`
  return manner in BY_MODE ? BY_MODE[manner] : BY_TYPE[type.value]
}

const YES: ReadonlySet<Stance> = new Set(['offers', 'accepts', 'yields', 'backs'])

/** Whether one stance goes against another that came before: a yes after a no, a no after a yes, yielding after a demand. */
export function isTurn(before: Stance, after: Stance): boolean {
  if (after === 'refuses') return YES.has(before)
  if (after === 'yields') return !YES.has(before)
  return YES.has(after) && before === 'refuses'
}
