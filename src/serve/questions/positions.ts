import type * as z from 'zod'
import { listCell } from '../../export/table.ts'
import { type Move, type Position, viewPositions } from '../../views/positions.ts'
import { ISSUE, PARTY } from '../filters.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsOf } from '../rows.ts'
import { sources } from '../schemas/event.ts'
import { count, inner, list, maybe, named, text } from '../schemas/shape.ts'
import { stance } from '../schemas/stance.ts'
import { day, found, grounds, party, passage } from '../schemas/words.ts'

interface PositionFilters {
  readonly party?: string
  readonly issue?: string
}

const move = named<Move>('Move', 'One thing that a party was reported to say on an issue.', {
  event: text('Id of the event.'),
  stance,
  day: maybe(day),
  reported: maybe(day),
  by: party,
  ownWords: list(passage),
  condition: maybe(found(text('The words after “if” or “unless”.'))),
  due: maybe(found(day)),
  movedFrom: maybe(
    inner<NonNullable<Move['movedFrom']>>({ stance, event: text('Id of the event.') }),
  ),
  sources,
  ...grounds,
})

/** A row of it. */
export const position: z.ZodType<Position> = named<Position>(
  'Position',
  'What one party says on one issue. Without moves: no report.',
  {
    party: text('Name of the party.'),
    issue: maybe(text('Id of the issue; absent for acts on none.')),
    moves: list(move),
    documents: count('How many documents were searched.'),
  },
)

/** `/api/positions`: what each side wants on each issue, and when it moved. */
export const positions: Question = defineQuestion<PositionFilters, Position>({
  name: 'positions',
  summary: 'What each party demands, offers, accepts and refuses, issue by issue, in order.',
  filters: { party: PARTY, issue: ISSUE },
  row: position,
  columns: {
    party: ({ party }) => party,
    issue: ({ issue }) => issue,
    moves: ({ moves }) =>
      listCell(
        moves.map(({ stance, day, reported, movedFrom }) =>
          [
            stance,
            day ?? reported ?? 'no day',
            ...(movedFrom === undefined ? [] : [`moved from ${movedFrom.stance}`]),
          ].join(' '),
        ),
      ),
    last_stance: ({ moves }) => moves.at(-1)?.stance,
    last_day: ({ moves }) => moves.at(-1)?.day ?? moves.at(-1)?.reported,
    turns: ({ moves }) => moves.filter(({ movedFrom }) => movedFrom !== undefined).length,
    words: ({ moves }) =>
      listCell(moves.flatMap(({ passages }) => passages.map(({ exact }) => `“${exact}”`))),
    documents: ({ documents }) => documents,
  },
  find({ corpus, names }, { party, issue }) {
    return rowsOf([
      ...viewPositions(corpus, {
        ...(party === undefined ? {} : { party: names.named(party) }),
        ...(issue === undefined ? {} : { issue: names.issue(issue) }),
        sideOf: names.sideOf,
      }),
    ])
  },
  facets: ({ party, issue }) => ({
    parties: [{ name: party, side: party }],
    issues: issue === undefined ? [] : [issue],
  }),
  isLong: () => true,
  ahead: {},
})
