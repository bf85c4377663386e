import type { CopyFacts, EvidenceFile, MomentFacts } from '../../src/serve/copy/form.ts'
import type { CopiedFiles } from './files.ts'
import { askChanges, askList, askOrigins, type Rest } from './lists.ts'
import { lastPublished, momentOf } from './moments.ts'
import { askSearch } from './search.ts'

/** A copy, as far as it was read. */
export interface OpenedCopy {
  readonly facts: CopyFacts
  readonly files: CopiedFiles
}

/** One question to one moment of a copy. */
export interface CopyQuestion extends OpenedCopy {
  readonly moment: MomentFacts
  /** What stands behind the name: the id of a document. */
  readonly id: string
  readonly query: Rest
}

/** What a copy answers: what was asked for, or words on why it cannot tell. */
export type CopyAnswer = object | string

type Answer = (question: CopyQuestion) => Promise<CopyAnswer>

/** Answers a question of the API from the files of a copy. */
export async function askCopy(copy: OpenedCopy, asked: string): Promise<CopyAnswer> {
  const { pathname, searchParams } = new URL(asked, 'http://copy')
  const [, , name = '', ...rest] = pathname.split('/')
  const { asOf, ...query } = Object.fromEntries(searchParams)
  const moment = momentOf(copy.facts, asOf || undefined)
  if (typeof moment === 'string') return moment
  const id = decodeURIComponent(rest.join('/'))
  const key = id === '' ? name : `${name}/{id}`
  const answer = Object.hasOwn(ANSWERS, key) ? ANSWERS[key] : askRows
  return answer === undefined ? NOT_THERE : answer({ ...copy, moment, id: id || name, query })
}

const NOT_THERE = 'This copy holds no such thing.'

const ANSWERS: Readonly<Record<string, Answer>> = {
  record: ({ files, moment }) => file(files, moment, 'record'),
  brief: askBrief,
  changes: askChanges,
  origins: askOrigins,
  search: askSearch,
  'documents/{id}': askDocument,
  'evidence/{id}': (question) => askEvidence(question, 'claims'),
  'explain/{id}': (question) => askEvidence(question, 'quotes'),
  'issues/{id}': async ({ files, moment, id }) =>
    /^[\w-]+$/.test(id) ? file(files, moment, `issues/${id}`) : NOT_THERE,
}

function askRows(question: CopyQuestion): Promise<CopyAnswer> {
  return askList(question, question.id)
}

async function file(
  files: CopiedFiles,
  { folder }: MomentFacts,
  path: string,
): Promise<CopyAnswer> {
  return (await files.read<object>(folder, `${path}.json`)) ?? NOT_THERE
}

/** The brief up to a day is that of the last day of publication before. */
async function askBrief({ facts, files, moment, query }: CopyQuestion): Promise<CopyAnswer> {
  const { from, until } = query
  if (from) return 'A copy holds briefs of seven days; leave out the day from which.'
  if (!until) return file(files, moment, 'brief')
  const then = momentOf(facts, lastPublished(facts, until))
  return typeof then === 'string' ? then : file(files, then, 'brief')
}

async function askDocument({ files, moment, id }: CopyQuestion): Promise<CopyAnswer> {
  const { folder } = moment
  if (/^[0-9a-f]{16}$/.test(id)) return file(files, moment, `documents/${id}`)
  const ids = await files.read<Readonly<Record<string, string>>>(folder, 'documents.ids.json')
  return ids !== undefined && Object.hasOwn(ids, id)
    ? file(files, moment, `documents/${ids[id]}`)
    : NOT_THERE
}

async function askEvidence(
  { files, moment: { folder, evidenceDigits }, id }: CopyQuestion,
  kind: keyof EvidenceFile,
): Promise<CopyAnswer> {
  const shelf = id.toLowerCase().slice(0, evidenceDigits) || 'all'
  if (!/^[0-9a-f]+$|^all$/.test(shelf)) return NOT_THERE
  const there = await files.read<EvidenceFile>(folder, `evidence/${shelf}.json`)
  const entries = there?.[kind] ?? {}
  return (Object.hasOwn(entries, id) && entries[id]) || NOT_THERE
}
