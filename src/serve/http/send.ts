import type { Context } from 'hono'
import { canonicalJson, sha256 } from '../../model/id.ts'
import type { ServedRecord } from '../served-record.ts'
import type { Respond, Task, Told } from '../task.ts'

/** Who answers, from which record. */
export interface Answering {
  readonly record: ServedRecord
  readonly respond: Respond
}

/** A task, and how its text is sent: at once, or piece by piece as a file of some name. */
interface Sending {
  readonly task: Task
  readonly type: string
  readonly file?: string
}

/** Answers with what is told to a task, or says that the caller has it already. */
export function answered(
  context: Context,
  { record, respond }: Answering,
  { task, type, file }: Sending,
): Promise<Response> {
  const tag = (state: string): string => tagOf(context, state, record.names.version)
  return answerOnce(context, tag(record.state), async () => {
    const disposition =
      file === undefined ? {} : { 'content-disposition': `inline; filename="${file}"` }
    const headers = { 'content-type': type, ...disposition }
    // Nobody would ever read the pieces.
    if (file !== undefined && context.req.raw.method === 'HEAD')
      return { response: new Response(null, { headers }) }
    const told = await respond(task)
    const body = file === undefined ? await whole(told) : stream(told)
    return { response: new Response(body, { headers }), tag: tag(told.state) }
  })
}

/** Names an answer: the same record, question and program give the same, on every machine. */
function tagOf({ req }: Context, state: string, version: string): string {
  const { pathname, searchParams } = new URL(req.url)
  searchParams.sort()
  return sha256(canonicalJson([state, version, pathname, searchParams.toString()]))
}

/** The answer, or only that it is still the one which the caller has. */
export async function answerOnce(
  { req }: Context,
  tag: string,
  answer: () => Promise<{ readonly response: Response; readonly tag?: string }>,
): Promise<Response> {
  if (isKnown(req.header('if-none-match'), quoted(tag))) {
    return new Response(null, { status: 304, headers: headersOf(tag) })
  }
  const { response, tag: told = tag } = await answer()
  for (const [name, value] of Object.entries(headersOf(told))) response.headers.set(name, value)
  return response
}

function headersOf(tag: string): Readonly<Record<string, string>> {
  return { etag: quoted(tag), 'cache-control': 'no-cache' }
}

function quoted(tag: string): string {
  return `"${tag}"`
}

/** Whether what a caller says that it has (`If-None-Match`) names an answer. */
export function isKnown(given: string | undefined, etag: string): boolean {
  const known = given?.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known !== undefined && (known.includes(etag) || known.includes('*'))
}

async function whole(told: Told): Promise<string> {
  const text = await told.next()
  told.stop()
  return text ?? ''
}

/** A text piece by piece; no more of it is made once nobody wants it. */
function stream(told: Told): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await told.next()
      if (piece === undefined) controller.close()
      else controller.enqueue(encoder.encode(piece))
    },
    cancel: () => told.stop(),
  })
}
