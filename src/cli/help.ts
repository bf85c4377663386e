import type { Flag, Usage, Valued } from './command.ts'
import type { Line } from './output.ts'

/** The help of one command: how it is called, what its options mean, and examples. */
export function commandHelp(command: Usage): readonly Line[] {
  const options = Object.entries(command.options)
  const required = options.flatMap(([name, option]) =>
    option.type === 'string' && option.required ? [`${flagOf(name, option)} `] : [],
  )
  const instead = options.flatMap(([name, option]) =>
    option.type === 'string' && option.instead ? [flagOf(name, option)] : [],
  )
  return [
    ...[command.positionals.join(' '), ...instead].map((subject): Line => {
      const text = `readout ${command.name} ${subject} ${required.join('')}[OPTIONS]`
      return { text, style: 'bold' }
    }),
    '',
    command.summary,
    '',
    'Options',
    ...table(options.map(([name, option]) => [spelling(name, option), option.description])),
    '',
    'Examples',
    ...command.examples.flatMap(({ command: words, does }) => [`  ${does}`, `    ${words}`]),
  ]
}

/** What `readout --help` prints: every command with its sentence. */
export function programHelp(commands: readonly Usage[]): readonly Line[] {
  return [
    { text: 'readout COMMAND …', style: 'bold' },
    '',
    'Turns news coverage of a conflict and its diplomacy into a sourced, dated record.',
    '',
    'Commands',
    ...table(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Options',
    ...table([
      ['-h, --help', 'Print this help; after a command, the help of that command.'],
      ['-v, --version', 'Print the version.'],
    ]),
    '',
    'Examples',
    '  Read a folder of articles, then ask what happened when.',
    '    readout read news/ -o record.db',
    '    readout timeline record.db',
    '',
    'Exit codes: 0 done, 1 misuse, 2 done but some inputs could not be read, 70 a bug in Readout,',
    '130 interrupted.',
  ]
}

function flagOf(name: string, option: Valued): string {
  return `${option.short === undefined ? `--${name}` : `-${option.short}`} ${option.value}`
}

function spelling(name: string, option: Flag | Valued): string {
  const short = option.short === undefined ? '    ' : `-${option.short}, `
  return `${short}--${name}${option.type === 'string' ? ` ${option.value}` : ''}`
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
