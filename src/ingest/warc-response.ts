import { brotliDecompressSync, gunzipSync, inflateSync, type ZlibOptions } from 'node:zlib'
import { AsyncIterReader, StatusAndHeadersParser } from 'warcio'

/** An answer of a web server, as an archive keeps it. */
export interface ArchivedResponse {
  readonly status: number
  /** `Content-Type`, as the server wrote it. */
  readonly contentType: string
  /** The body, unpacked; a sentence that says why not for one that is too large or breaks off. */
  readonly body: Uint8Array | { readonly message: string }
}

type Unpack = (bytes: Uint8Array, options: ZlibOptions) => Uint8Array

const UNPACKERS: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['deflate', inflateSync],
  ['br', brotliDecompressSync],
])

/** Takes an HTTP answer apart: header, then a body that may be sent in chunks and packed. Total. */
export async function readResponse(bytes: Uint8Array, most: number): Promise<ArchivedResponse> {
  const reader = new AsyncIterReader([bytes], null)
  const head = await new StatusAndHeadersParser().parse(reader, { headersClass: Headers })
  const header = (name: string): string => head?.headers.get(name) ?? ''
  const rest = await reader.readFully()
  // Some crawlers keep this header and store the body without its chunks; warcio takes that too.
  const isChunked = /chunked/i.test(header('transfer-encoding'))
  const whole = isChunked ? await new AsyncIterReader([rest], null, true).readFully() : rest
  return {
    status: Number(head?.statusCode ?? 0),
    contentType: header('content-type'),
    body: unpack(whole, header('content-encoding').trim().toLowerCase(), most),
  }
}

function unpack(
  bytes: Uint8Array,
  packing: string,
  most: number,
): Uint8Array | { readonly message: string } {
  const unpacker = UNPACKERS.get(packing)
  if (unpacker === undefined) return bytes
  try {
    return unpacker(bytes, { maxOutputLength: most })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code === 'ERR_BUFFER_TOO_LARGE')
      return { message: `It is larger than ${most} bytes.` }
    // Crawlers that store bodies unpacked often keep the header that says how they were packed.
    return error.code === 'Z_BUF_ERROR' ? { message: 'Its body breaks off.' } : bytes
  }
}
