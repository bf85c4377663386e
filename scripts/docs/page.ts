/** A page of the reference: its file name in `docs/reference/`, and its Markdown. */
export interface Page {
  readonly name: string
  readonly text: string
}

/** A page whose paragraphs and tables are joined by empty lines, and that says where it comes from. */
export function page(
  name: string,
  { title, from, parts }: { title: string; from: string; parts: readonly string[] },
): Page {
  const notice = `<!-- Made from ${from} by \`npm run docs\`. Change it there. -->`
  return { name, text: `${[`# ${title}`, notice, ...parts].join('\n\n')}\n` }
}

/** A Markdown table. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')
}

/** Words as code, in which Markdown reads nothing. */
export function code(words: string): string {
  return `\`${words}\``
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')
}
