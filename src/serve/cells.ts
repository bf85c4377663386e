import type { Cell } from '../export/table.ts'
import { listCell } from '../export/table.ts'
import type { Party } from '../model/claim.ts'
import type { Event, EventFigure } from '../model/event.ts'
import type { Passage } from '../views/corpus.ts'
import { wordEventFigure } from '../views/wording.ts'

/** Names, each once, in one cell. */
export function namesCell(named: readonly Pick<Party, 'name'>[]): Cell {
  return listCell(named.map(({ name }) => name))
}

/** Low, best and high of each measure in one cell. */
export function figuresCell(figures: readonly EventFigure[]): Cell {
  return listCell(figures.map(wordEventFigure))
}

/** The words of passages, each with where it stands. */
export function passagesCell(passages: readonly Passage[]): Cell {
  return listCell(
    passages.map(({ exact, document, start, end }) => `“${exact}” (${document} ${start}–${end})`),
  )
}

/** Days in one cell. */
export function daysCell(time: Event['time']): Cell {
  if (time === undefined) return undefined
  return time.edtf ?? `${time.start ?? '..'}/${time.end ?? '..'}`
}
