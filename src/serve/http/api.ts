import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { type ExportFormat, FORMATS } from '../../export/formats.ts'
import { type ExportNames, exportSource } from '../../export/source.ts'
import { canonicalJson, sha256 } from '../../model/id.ts'
import { ANSWERS } from '../answers.ts'
import type { Known } from '../known.ts'
import { type FileKind, fileOf, pageOf, pageText } from '../lists.ts'
import { describeApi } from '../openapi.ts'
import { Problem } from '../problem.ts'
import { AS_OF, listQuery, readListQuery, readQuery } from '../query.ts'
import { QUESTIONS } from '../questions.ts'
import type { ServedRecord } from '../served-record.ts'

const TYPES: Readonly<Record<FileKind, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/x-ndjson; charset=utf-8',
}

const JSON_TYPE = 'application/json; charset=utf-8'

/** What the API answers from. */
export interface ApiSource {
  readonly record: ServedRecord
  readonly exportNames: ExportNames
}

/** The routes below `/api`. */
export function apiRoutes({ record, exportNames }: ApiSource): Hono {
  const api = new Hono()
  const description = JSON.stringify(describeApi())
  api.get('/openapi.json', (context) =>
    answerOnce(context, sha256(description), () => text(description, JSON_TYPE)),
  )
  for (const question of QUESTIONS) {
    const [page, file] = [listQuery(question, 'page'), listQuery(question, 'file')]
    api.get(`/${question.name}`, (context) => {
      const query = readListQuery(page, addressOf(context))
      const known = record.asOf(query.asOf)
      return answerOnce(context, tagOf(known, context), () =>
        text(pageText(pageOf(question, known, query)), JSON_TYPE),
      )
    })
    for (const kind of ['csv', 'jsonl'] as const) {
      api.get(`/${question.name}.${kind}`, (context) => {
        const query = readListQuery(file, addressOf(context))
        const known = record.asOf(query.asOf)
        return answerOnce(context, tagOf(known, context), () =>
          sent(context, known, () => fileOf(question, known, query, kind), {
            type: TYPES[kind],
            name: `${question.name}.${kind}`,
          }),
        )
      })
    }
  }
  for (const answer of ANSWERS) {
    const schema = z.strictObject({ ...answer.parameters, ...AS_OF })
    api.get(`/${answer.path.replace(/\{(\w+)\}/g, ':$1')}`, async (context) => {
      const given = addressOf(context)
      // Hono's own words for what stands in the path; an address cannot give the same name twice.
      for (const [name, value] of Object.entries(context.req.param() as object))
        given.append(name, value)
      const { asOf, ...parameters } = readQuery(schema, given) as { readonly asOf?: string }
      const known = record.asOf(asOf)
      return answerOnce(context, tagOf(known, context), async () =>
        json(await answer.find(known, parameters)),
      )
    })
  }
  addExports(api, { record, exportNames })
  return api
}

function addExports(api: Hono, { record, exportNames }: ApiSource): void {
  const schema = z.strictObject(AS_OF)
  api.get('/export/:format', (context) => {
    const name = context.req.param('format')
    const format: ExportFormat | undefined = Object.hasOwn(FORMATS, name)
      ? FORMATS[name as keyof typeof FORMATS]
      : undefined
    if (format === undefined) {
      const names = Object.keys(FORMATS).join(', ')
      throw new Problem('api/not-found', `There is no format “${name}”; one of ${names}.`)
    }
    const { asOf } = readQuery(schema, addressOf(context)) as { readonly asOf?: string }
    const known = record.asOf(asOf)
    return answerOnce(context, tagOf(known, context), () =>
      sent(context, known, () => format.write(exportSource(known.corpus, exportNames)).text, {
        type: `${format.type}; charset=utf-8`,
        name,
      }),
    )
  })
}

function addressOf({ req }: Context): URLSearchParams {
  return new URL(req.url).searchParams
}

/** Names an answer: the same record, question and program give the same, on every machine. */
function tagOf({ state, names }: Known, { req }: Context): string {
  const { pathname, searchParams } = new URL(req.url)
  searchParams.sort()
  return sha256(canonicalJson([state, names.version, pathname, searchParams.toString()]))
}

/** The answer, or only that it is still the one which the caller has. */
async function answerOnce(
  { req }: Context,
  tag: string,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  const etag = `"${tag}"`
  const headers = { etag, 'cache-control': 'no-cache' }
  const known = req
    .header('if-none-match')
    ?.split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
  if (known?.includes(etag) || known?.includes('*')) {
    return new Response(null, { status: 304, headers })
  }
  const response = await answer()
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

function json(value: object): Response {
  return text(JSON.stringify(value), JSON_TYPE)
}

function text(body: string, type: string): Response {
  return new Response(body, { headers: { 'content-type': type } })
}

/** Sends a text piece by piece; what it is made from is held until it is sent, or nobody wants it any more. */
function sent(
  { req }: Context,
  known: Known,
  write: () => Iterable<string>,
  { type, name }: { readonly type: string; readonly name: string },
): Response {
  const headers = { 'content-type': type, 'content-disposition': `inline; filename="${name}"` }
  // Nobody would ever read the pieces.
  if (req.raw.method === 'HEAD') return new Response(null, { headers })
  const pieces = write()[Symbol.iterator]()
  const release = known.hold()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      try {
        const step = pieces.next()
        if (step.done !== true) return stream.enqueue(encoder.encode(step.value))
        stream.close()
      } catch (error) {
        stream.error(error)
      }
      release()
    },
    cancel: release,
  })
  return new Response(body, { headers })
}
