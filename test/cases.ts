import { readFileSync } from 'node:fs'

/** One case of a corpus file: `== title`, the text, `--`, and what is to be read in it. */
export interface Case {
  readonly title: string
  readonly text: string
  readonly expected: string
}

/** Reads a corpus file; a part that is not a whole case is an error, so that none is lost. */
export function readCases(path: URL): readonly Case[] {
  const [, ...parts] = readFileSync(path, 'utf8').split(/^== /m)
  return parts.map((part) => {
    const [heading = '', rest = ''] = [
      part.slice(0, part.indexOf('\n')),
      part.slice(part.indexOf('\n') + 1),
    ]
    const divider = rest.indexOf('\n--\n')
    if (divider < 0) throw new Error(`no divider in the case "${heading}"`)
    return {
      title: heading.trim(),
      text: rest.slice(0, divider).trim(),
      expected: rest.slice(divider + 4).trim(),
    }
  })
}
