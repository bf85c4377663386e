import { brief } from '../answers/brief.ts'
import { document } from '../answers/document.ts'
import { issue } from '../answers/issue.ts'
import { record } from '../answers/record.ts'
import { eventFacets } from '../event-facets.ts'
import type { Known } from '../known.ts'
import type { Question } from '../question.ts'
import { changes } from '../questions/changes.ts'
import { QUESTIONS } from '../questions.ts'
import { byDay } from '../select-events.ts'
import { writeEvidence } from './evidence.ts'
import type { CopyFiles } from './files.ts'
import type { MomentFacts, OriginFacts, PartyNames } from './form.ts'
import { writeList, writeTables } from './lists.ts'
import { writeSearch } from './search.ts'

/** A moment as it is to be written. */
export interface WrittenMoment {
  readonly known: Known
  readonly folder: string
  readonly files: CopyFiles
  /** Days since which changes are told, and what stands for the time before any. */
  readonly since: readonly Since[]
}

/** A day since which changes are told. */
export interface Since {
  readonly name: string
  readonly day: string
}

/** Lists that no page shows: they are had as tables and lines. */
const TABLES_ALONE: ReadonlySet<string> = new Set(['claims', 'actors', 'places'])

/** The lists that are asked with nothing. */
const PLAIN: readonly Question[] = QUESTIONS.filter(
  ({ name }) => name !== 'search' && name !== 'changes',
)

/** Writes all that was known at a moment; says, step by step, what is being written. */
export async function* writeMoment({
  known,
  folder,
  files,
  since,
}: WrittenMoment): AsyncGenerator<string, Omit<MomentFacts, 'day'>> {
  const writing = { known, moment: folder, files }
  const answer = (path: string, value: object): void =>
    files.write(folder, `${path}.json`, JSON.stringify(value))
  answer('record', await record.find(known, {}))
  answer('names', partyNames(known))
  for (const question of PLAIN) {
    yield question.name
    if (!TABLES_ALONE.has(question.name))
      yield* each(writeList({ ...writing, question }), question.name)
    yield* each(writeTables({ ...writing, question }), question.name)
  }
  answer('origins.events', originFacts(known))
  for (const { name, day } of since) {
    const list = {
      ...writing,
      question: changes,
      name: `changes-${name}`,
      asked: { since: day },
    }
    yield* each(writeList(list), `changes since ${day}`)
    yield* each(writeTables(list), `changes since ${day}`)
  }
  for (const { id } of known.names.issues) {
    answer(`issues/${id}`, await issue.find(known, { issue: id }))
    yield `issue ${id}`
  }
  if (known.corpus.readings.some(({ published }) => published !== undefined)) {
    answer('brief', await brief.find(known, {}))
  }
  for (const {
    document: { id, name },
  } of known.corpus.readings) {
    answer(`documents/${id}`, await document.find(known, { id }))
    yield name
  }
  answer('documents.ids', idsByName(known))
  const wordFiles = yield* each(writeSearch(writing), 'search')
  const evidenceDigits = yield* each(writeEvidence(writing), 'evidence')
  files.writeOnce(`data/${folder}/elsewhere.json`, JSON.stringify(files.elsewhere(folder)))
  return { folder, wordFiles, evidenceDigits, since: since.map(({ name }) => name) }
}

/** From what the origins of any choice of events can be told. */
function originFacts(known: Known): OriginFacts {
  const { readings, events } = known.corpus
  return {
    events: [...events].sort(byDay).map(({ sources }) => sources.origins),
    outlets: Object.fromEntries(
      readings.flatMap(({ document, outlet }) =>
        outlet === undefined ? [] : [[document.name, outlet]],
      ),
    ),
  }
}

/** Names of no party that is there would be of no use, and too many. */
function partyNames(known: Known): PartyNames {
  const parties = [...eventFacets(known).values()].flatMap((facets) => facets.parties ?? [])
  const there = new Set(parties.flatMap(({ name, side = name }) => [name, side]))
  return Object.fromEntries([...known.names.all()].filter(([, name]) => there.has(name)))
}

function idsByName({ corpus }: Known): Readonly<Record<string, string>> {
  return Object.fromEntries(corpus.readings.map(({ document }) => [document.name, document.id]))
}

/** The steps of something, each under one name. */
async function* each<R>(
  steps: Generator<void, R> | AsyncGenerator<void, R>,
  name: string,
): AsyncGenerator<string, R> {
  for (;;) {
    const step = await steps.next()
    if (step.done === true) return step.value
    yield name
  }
}
