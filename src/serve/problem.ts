import { type ErrorCode, REASONS, ReadoutError } from '../model/error.ts'

/** Code of what can be wrong with a request, `api/what`. Codes are public and never reused. */
export type ProblemCode =
  | 'api/bad-request'
  | 'api/no-token'
  | 'api/not-found'
  | 'api/wrong-method'
  | 'api/body'
  | 'api/long-address'
  | 'api/wrong-host'
  | 'api/too-many'
  | 'api/busy'
  | 'api/bug'

/** The status and the sentence of every problem. */
export const PROBLEMS: Readonly<Record<ProblemCode, readonly [status: number, sentence: string]>> =
  {
    'api/bad-request': [400, 'The question cannot be understood.'],
    'api/no-token': [401, 'This server asks for its token.'],
    'api/not-found': [404, 'There is nothing at this address.'],
    'api/wrong-method': [405, 'Nothing can be changed here; ask with GET.'],
    'api/body': [413, 'A question has no body here.'],
    'api/long-address': [414, 'The address is too long.'],
    'api/wrong-host': [421, 'This server does not go by that name.'],
    'api/too-many': [429, 'Too many requests at once; wait a little.'],
    'api/busy': [503, 'Too many long questions wait for an answer; ask again in a while.'],
    'api/bug': [500, 'This is a bug in Readout.'],
  }

/** The one shape in which anything wrong is told. */
export interface ErrorAnswer {
  readonly ok: false
  readonly error: { readonly code: string; readonly message: string }
  readonly status: number
}

/** Thrown when a request cannot be answered. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode

  constructor(code: ProblemCode, details?: string) {
    const [, sentence] = PROBLEMS[code]
    super(details === undefined ? sentence : `${sentence} ${details}`)
    this.code = code
  }
}

/** What was told of an error elsewhere, in a thread. */
export class PassedOn extends Error {
  override readonly name = 'PassedOn'
  readonly answer: ErrorAnswer

  constructor(answer: ErrorAnswer, stack: string) {
    super(answer.error.message)
    this.answer = answer
    this.stack = stack
  }
}

/** What the caller is told of an error: of our own faults, nothing but that there was one. */
export function answerTo(error: unknown): ErrorAnswer {
  if (error instanceof PassedOn) return error.answer
  if (error instanceof Problem) return answer(error.code, PROBLEMS[error.code][0], error.message)
  if (error instanceof ReadoutError) {
    // Whatever else is wrong is wrong with the record, for a while or for good.
    const status = STATUS_OF[error.code]
    if (status !== undefined) return answer(error.code, status, error.message)
    // Where the record lies on the disk is nobody's business.
    return answer(error.code, 503, REASONS[error.code])
  }
  const [status, sentence] = PROBLEMS['api/bug']
  return answer('api/bug', status, sentence)
}

const STATUS_OF: Partial<Record<ErrorCode, number>> = {
  'cli/usage': 400,
  'store/bad-moment': 400,
  'cli/no-such-id': 404,
}

function answer(code: string, status: number, message: string): ErrorAnswer {
  return { ok: false, error: { code, message }, status }
}
