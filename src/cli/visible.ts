// Control characters of both sets, marks that turn the direction of text, and line separators: what
// lets the words of an article move the cursor, recolour the screen, or show other than they are.
const UNSAFE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
])

/** Text that can be shown on a terminal: what would steer the terminal is written out, `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(
    UNSAFE,
    (mark) => SHORT.get(mark) ?? `\\u{${mark.charCodeAt(0).toString(16)}}`,
  )
}

/** JSON of a value that is as safe on a terminal as it is anywhere else, and means the same. */
export function visibleJson(value: unknown, indent = 0): string {
  // `JSON.stringify` writes line breaks only to indent: those in strings it has escaped already.
  return JSON.stringify(value, undefined, indent).replace(UNSAFE, (mark) =>
    mark === '\n' ? mark : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
