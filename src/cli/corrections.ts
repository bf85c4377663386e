import { EVENT_TYPES, type EventType } from '../model/claim.ts'
import type { Amendment } from '../model/correction.ts'
import { ReadoutError } from '../model/error.ts'
import type { When } from '../model/when.ts'
import type { Flag, Valued } from './command.ts'
import { oneOf, readDay } from './options.ts'

interface CorrectionOptions {
  readonly reject: Flag
  readonly type: Valued & { readonly read: (text: string) => EventType }
  readonly mode: Valued
  readonly date: Valued & { readonly read: (text: string) => When }
  readonly together: Flag
  readonly apart: Flag
  readonly undo: Valued
}

/** What a correction may do: one of these, `--mode` besides `--type`. */
export const CORRECTION_OPTIONS: CorrectionOptions = {
  reject: { type: 'boolean', description: 'The claim is none.' },
  type: {
    type: 'string',
    value: 'TYPE',
    description: 'It is of this PLOVER type.',
    read: (text) => oneOf(EVENT_TYPES, text.toUpperCase()),
  },
  mode: { type: 'string', value: 'MODE', description: 'With --type: and of this mode.' },
  date: {
    type: 'string',
    value: 'DAY|DAY/DAY',
    description: 'It was then: 2025-12-19, or 2025-12-19/2025-12-20.',
    read: readWhen,
  },
  together: { type: 'boolean', description: 'The claims are of one happening.' },
  apart: { type: 'boolean', description: 'The claims are of different happenings.' },
  undo: { type: 'string', value: 'ID', description: 'This correction no longer holds.' },
}

/** Values of `CORRECTION_OPTIONS`. */
export interface CorrectionChoice {
  readonly reject: boolean
  readonly type: EventType | undefined
  readonly mode: string | undefined
  readonly date: When | undefined
  readonly together: boolean
  readonly apart: boolean
  readonly undo: string | undefined
}

/** The one thing that was asked for; misuse where it is none or several. */
export function amendmentOf(
  { reject, type, mode, date, together, apart, undo }: CorrectionChoice,
  correctionOf: (begins: string) => string,
): Amendment {
  const asked: readonly Amendment[] = [
    ...(reject ? [{ kind: 'reject' } as const] : []),
    ...(type === undefined
      ? []
      : [{ kind: 'retype', type, ...(mode === undefined ? {} : { mode }) } as const]),
    ...(date === undefined ? [] : [{ kind: 'redate', time: date } as const]),
    ...(together ? [{ kind: 'together' } as const] : []),
    ...(apart ? [{ kind: 'apart' } as const] : []),
    ...(undo === undefined ? [] : [{ kind: 'undo', correction: correctionOf(undo) } as const]),
  ]
  const [one] = asked
  if (one !== undefined && asked.length === 1 && (mode === undefined || type !== undefined)) {
    return one
  }
  throw new ReadoutError(
    'cli/usage',
    'Say one of --reject, --type (with or without --mode), --date, --together, --apart, --undo.',
  )
}

function readWhen(text: string): When {
  const [start = '', end = start, ...more] = text.split('/').map(readDay)
  if (more.length > 0 || start > end) {
    throw new ReadoutError('cli/usage', `“${text}” is no stretch of days.`)
  }
  return { start, end, edtf: start === end ? start : `${start}/${end}`, basis: 'given' }
}
