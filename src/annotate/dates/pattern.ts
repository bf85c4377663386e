/**
 * Makes a regular expression of a source in which `(?i:…)` marks words that may be written in
 * capitals. The case is spelled out letter by letter, since V8 (as of Node 24) misreads alternatives
 * with a common beginning inside that modifier: `(?i:the|that)` does not find "The".
 */
export function compile(source: string, flags: string): RegExp {
  return new RegExp(spellOut(source), flags)
}

// An escape, the opening of a group, a class, a closing bracket, or one letter.
const PIECE =
  /\\p\{[^}]*\}|\\.|\(\?<[A-Za-z]+>|\(\?i:|\(\?<?[=!:]|\[(?:\\.|[^\]])*\]|[()]|[A-Za-z]/g

function spellOut(source: string): string {
  const loose: boolean[] = []
  return source.replace(PIECE, (piece) => {
    const inside = loose.at(-1) ?? false
    if (piece === '(?i:') {
      loose.push(true)
      return '(?:'
    }
    if (piece.startsWith('(')) loose.push(inside)
    if (piece === ')') loose.pop()
    const isLetter = inside && /^[A-Za-z]$/.test(piece)
    return isLetter ? `[${piece.toLowerCase()}${piece.toUpperCase()}]` : piece
  })
}
