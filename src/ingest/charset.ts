import { type Notice, notice } from '../model/notice.ts'

/** HTML as text, the character set it was in, and what had to be mended. */
export interface DecodedPage {
  readonly html: string
  /** By its WHATWG name, in lower case. */
  readonly charset: string
  readonly notices: readonly Notice[]
}

/** How far into a page a declaration of its character set is looked for; browsers look at 1,024 bytes. */
const HEAD = 8192
const DECLARED = /<meta\b[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})/i
const XML = /^\s{0,99}<\?xml\b[^>]{0,100}?\bencoding\s{0,9}=\s{0,9}["']([\w:.-]{2,40})/i

/**
 * Decodes a page: by its byte order mark, else as the server said, else as the page says, else as
 * UTF-8 where it is that, else as windows-1252, as browsers do. Total.
 */
export function decodePage(bytes: Uint8Array, given?: string): DecodedPage {
  const charset = byMark(bytes) ?? known(given) ?? known(declared(bytes))
  if (charset !== undefined) return decodeAs(bytes, charset)
  const html = strictly(bytes, 'utf-8')
  return html === undefined
    ? decodeAs(bytes, 'windows-1252')
    : { html, charset: 'utf-8', notices: [] }
}

function decodeAs(bytes: Uint8Array, charset: string): DecodedPage {
  const html = strictly(bytes, charset)
  if (html !== undefined) return { html, charset, notices: [] }
  const mended = new TextDecoder(charset).decode(bytes)
  const notices = [notice('page/repaired-bytes', `It was read as ${charset}.`)]
  return { html: mended, charset, notices }
}

/** The text, unless there are bytes that the character set does not have. */
function strictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return undefined
  }
}

function byMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

function declared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const label = (XML.exec(head) ?? DECLARED.exec(head))?.[1]
  // A declaration that can be read byte by byte is not in units of two bytes, whatever it says.
  return label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label
}

/** The name of a character set that can be decoded; nothing for one that nobody knows. */
function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label.trim()).encoding
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}
