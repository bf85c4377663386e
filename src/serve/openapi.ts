import * as z from 'zod'
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { FORMATS } from '../export/formats.ts'
import { programName } from '../version.ts'
import type { Answer } from './answer.ts'
import { ANSWERS } from './answers.ts'
import { PROBLEMS } from './problem.ts'
import { AS_OF, listQuery } from './query.ts'
import type { Question } from './question.ts'
import { QUESTIONS } from './questions.ts'
import { count, inner, list, named, text } from './schemas/shape.ts'

const problem = named<{
  readonly ok: false
  readonly error: { readonly code: string; readonly message: string }
  readonly status: number
}>('Problem', 'What is wrong with a request.', {
  ok: z.literal(false),
  error: inner({ code: text('Stable code.'), message: text('The same in words.') }),
  status: count('The HTTP status.'),
})

const FILES = { csv: 'text/csv', jsonl: 'application/x-ndjson' } as const

/** The description of the API, from the schemas that it is held to. */
export function describeApi(): object {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Readout',
      version: programName().replace('readout ', ''),
      description: 'Asks a record of news coverage. Every answer goes back to words in documents.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    paths: {
      ...Object.assign({}, ...QUESTIONS.map(listPaths)),
      ...Object.assign({}, ...ANSWERS.map(answerPath)),
      '/export/{format}': exportPath(),
    },
  })
}

/** The schema of a page of a list. */
export function pageSchema({ row }: Pick<Question, 'row'>): z.ZodType<object> {
  return z.object({
    total: count('Rows in all.'),
    limit: count('Rows that a page may have.'),
    offset: count('Rows that were passed over.'),
    rows: list(row),
  })
}

function listPaths(question: Question): ZodOpenApiPathsObject {
  const { name, summary } = question
  const paths: ZodOpenApiPathsObject = {
    [`/${name}`]: {
      get: {
        operationId: name,
        summary,
        requestParams: { query: queryOf(listQuery(question, 'page')) },
        responses: { 200: json('A page of rows.', pageSchema(question)), ...problems() },
      },
    },
  }
  for (const [kind, type] of Object.entries(FILES)) {
    paths[`/${name}.${kind}`] = {
      get: {
        operationId: `${name}-${kind}`,
        summary: `${summary} As ${kind === 'csv' ? 'a table' : 'JSON Lines'}.`,
        requestParams: { query: queryOf(listQuery(question, 'file')) },
        responses: { 200: { description: 'All rows.', content: { [type]: {} } }, ...problems() },
      },
    }
  }
  return paths
}

function answerPath({ path, summary, parameters, schema }: Answer): ZodOpenApiPathsObject {
  const inPath = Object.keys(parameters).filter((name) => path.includes(`{${name}}`))
  const pick = (isMeant: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(parameters).filter(([name]) => isMeant(name)))
  return {
    [`/${path}`]: {
      get: {
        operationId:
          path.replace(/\/.*/, '') + (inPath.length === 0 ? '' : `-by-${inPath.join('-')}`),
        summary,
        requestParams: {
          path: z.object(pick((name) => inPath.includes(name))),
          query: z.object({ ...pick((name) => !inPath.includes(name)), ...AS_OF }),
        },
        responses: { 200: json('The answer.', schema), ...problems() },
      },
    },
  }
}

function exportPath(): ZodOpenApiPathsObject[string] {
  const names = Object.keys(FORMATS)
  const types = new Set(Object.values(FORMATS).map(({ type }) => type))
  return {
    get: {
      operationId: 'export',
      summary: 'The record in another shape, as `readout export` writes it.',
      requestParams: {
        path: z.object({ format: z.enum(names as [string]) }),
        query: z.object(AS_OF),
      },
      responses: {
        200: {
          description: 'The record in that shape.',
          content: Object.fromEntries([...types].map((type) => [type, {}])),
        },
        ...problems(),
      },
    },
  }
}

function queryOf(schema: z.ZodType<object>): z.ZodObject {
  return schema as z.ZodObject // as `listQuery` makes it
}

function json(description: string, schema: z.ZodType<object>) {
  return {
    description,
    headers: z.object({ etag: z.string().meta({ description: 'Changes with the answer.' }) }),
    content: { 'application/json': { schema } },
  }
}

function problems() {
  const statuses = [...new Set(Object.values(PROBLEMS).map(([status]) => status))]
  return {
    304: { description: 'Nothing changed since the answer that If-None-Match names.' },
    ...Object.fromEntries(
      statuses.map((status) => [
        status,
        { description: 'What is wrong.', content: { 'application/json': { schema: problem } } },
      ]),
    ),
  }
}
