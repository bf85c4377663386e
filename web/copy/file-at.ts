import type { OpenedCopy } from './ask-copy.ts'
import { lastPublished, momentOf } from './moments.ts'

/** Where the answer to a question lies as a file of its own; filters are not asked for. */
export function fileAt({ facts, files }: OpenedCopy, question: string): string | undefined {
  const { pathname, searchParams } = new URL(question, 'http://copy')
  const { asOf, until, since = '' } = Object.fromEntries(searchParams)
  const path = pathname.replace(/^\/api\//, '')
  const isBetween = path === 'brief' || path.startsWith('changes')
  const day = isBetween && until ? lastPublished(facts, until) : asOf
  const moment = momentOf(facts, day || undefined)
  if (typeof moment === 'string') return undefined
  const at = (name: string): string => files.address(moment.folder, name)
  if (path === 'brief' || /^(issues\/[\w-]+|documents\/[0-9a-f]{16})$/.test(path)) {
    return at(`${path}.json`)
  }
  const [name = '', ending] = path.split('.')
  if ((ending !== 'csv' && ending !== 'jsonl') || name === 'search') return undefined
  if (name !== 'changes') return at(path)
  const first = lastPublished(facts, since)
  return moment.since.includes(first) ? at(`changes-${first}.${ending}`) : undefined
}
