import { errors } from 'undici'
import { type Failed, failed } from './answer.ts'
import { TooLarge, UnknownPacking } from './body.ts'
import { NotPublic } from './connector.ts'

const SLOW = [errors.ConnectTimeoutError, errors.HeadersTimeoutError, errors.BodyTimeoutError]
const NAMELESS: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENODATA'])
const BROKEN = /^(?:Z_|ERR_BROTLI|ERR_?_|HPE_|UND_ERR_(?:SOCKET|RES|ABORTED))|^ECONNRESET$|^EPIPE$/

/** Says in words what kept an address from being fetched. An error that is our own is thrown on. */
export function failureBecause(error: unknown): Failed {
  if (!(error instanceof Error)) throw error
  if (error instanceof NotPublic) {
    return failed('not-public', `${error.message} is not on the public network.`)
  }
  if (error instanceof TooLarge) {
    return failed('too-large', `It is larger than ${error.message} bytes.`)
  }
  if (error instanceof UnknownPacking) {
    return failed('broken', `It is packed as ${JSON.stringify(error.message)}.`)
  }
  if (error instanceof errors.HeadersOverflowError) {
    return failed('too-large', 'The header of the answer is too large.')
  }
  if (error.name === 'TimeoutError' || SLOW.some((kind) => error instanceof kind)) {
    return failed('too-slow', 'The server takes too long.')
  }
  const code = codeOf(error) ?? (error instanceof errors.HTTPParserError ? 'HPE_' : undefined)
  if (code === undefined) throw error
  if (NAMELESS.has(code)) return failed('not-found-by-name', 'There is no host of that name.')
  return BROKEN.test(code)
    ? failed('broken', `The answer breaks off or is not HTTP (${code}).`)
    : failed('unreachable', `The server cannot be reached (${code}).`)
}

/** Node puts the errors of several tries into one, which has the code of none or of the first. */
function codeOf(error: Error): string | undefined {
  if ('code' in error && typeof error.code === 'string') return error.code
  return error instanceof AggregateError && error.errors[0] instanceof Error
    ? codeOf(error.errors[0])
    : undefined
}
