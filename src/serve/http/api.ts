import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { FORMAT_NAMES } from '../../export/format-names.ts'
import { FORMATS } from '../../export/formats.ts'
import { sha256 } from '../../model/id.ts'
import { ANSWERS } from '../answers.ts'
import type { FileKind } from '../lists.ts'
import { describeApi } from '../openapi.ts'
import { Problem } from '../problem.ts'
import { AS_OF, listQuery, readListQuery, readQuery } from '../query.ts'
import { QUESTIONS } from '../questions.ts'
import type { Task } from '../task.ts'
import { type Answering, answered, answerOnce } from './send.ts'

const TYPES: Readonly<Record<FileKind, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/x-ndjson; charset=utf-8',
}

const JSON_TYPE = 'application/json; charset=utf-8'

/** The routes below `/api`. */
export function apiRoutes(source: Answering): Hono {
  const api = new Hono()
  const description = JSON.stringify(describeApi())
  api.get('/openapi.json', (context) =>
    answerOnce(context, sha256(description), async () => ({
      response: new Response(description, { headers: { 'content-type': JSON_TYPE } }),
    })),
  )
  for (const question of QUESTIONS) {
    const { name } = question
    const [page, file] = [listQuery(question, 'page'), listQuery(question, 'file')]
    api.get(`/${name}`, (context) => {
      const query = readListQuery(page, addressOf(context))
      return answered(context, source, { task: { kind: 'page', name, query }, type: JSON_TYPE })
    })
    for (const as of ['csv', 'jsonl'] as const) {
      api.get(`/${name}.${as}`, (context) => {
        const query = readListQuery(file, addressOf(context))
        const task: Task = { kind: 'file', name, query, as }
        return answered(context, source, { task, type: TYPES[as], file: `${name}.${as}` })
      })
    }
  }
  for (const { path, parameters: asked } of ANSWERS) {
    const schema = z.strictObject({ ...asked, ...AS_OF })
    api.get(`/${path.replace(/\{(\w+)\}/g, ':$1')}`, (context) => {
      const given = addressOf(context)
      // Hono's own words for what stands in the path; an address cannot give the same name twice.
      for (const [name, value] of Object.entries(context.req.param() as object))
        given.append(name, value)
      const { asOf, ...parameters } = readQuery(schema, given) as { readonly asOf?: string }
      const task: Task = { kind: 'answer', path, parameters, ...(asOf && { asOf }) }
      return answered(context, source, { task, type: JSON_TYPE })
    })
  }
  addExports(api, source)
  return api
}

function addExports(api: Hono, source: Answering): void {
  const schema = z.strictObject(AS_OF)
  api.get('/export/:format', (context) => {
    const name = context.req.param('format')
    const format = FORMAT_NAMES.find((one) => one === name)
    if (format === undefined) {
      const names = FORMAT_NAMES.join(', ')
      throw new Problem('api/not-found', `There is no format “${name}”; one of ${names}.`)
    }
    const { asOf } = readQuery(schema, addressOf(context)) as { readonly asOf?: string }
    const task: Task = { kind: 'export', format, ...(asOf && { asOf }) }
    const type = `${FORMATS[format].type}; charset=utf-8`
    return answered(context, source, { task, type, file: format })
  })
}

function addressOf({ req }: Context): URLSearchParams {
  return new URL(req.url).searchParams
}
