import type { Flag, Usage, Valued } from '../../src/cli/command.ts'
import { code, type Page, page, table } from './page.ts'

/** Every command, as its own declaration tells it. */
export function cliPage(commands: readonly Usage[]): Page {
  const list = commands.map(({ name, summary }) => [`[${code(name)}](#${anchor(name)})`, summary])
  return page('cli.md', {
    title: 'Command line',
    from: '`src/cli/commands/`',
    parts: [table(['command', 'what it does'], list), ...commands.map(section)],
  })
}

function section(command: Usage): string {
  const options = Object.entries(command.options)
  const required = options.flatMap(([name, option]) =>
    option.type === 'string' && option.required ? [`--${name} ${option.value}`] : [],
  )
  const instead = options.flatMap(([name, option]) =>
    option.type === 'string' && option.instead ? [`--${name} ${option.value}`] : [],
  )
  const calls = [command.positionals.join(' '), ...instead].map(
    (subject) => `    ${['readout', command.name, subject, ...required, '[OPTIONS]'].join(' ')}`,
  )
  const examples = command.examples.map((example) => `# ${example.does}\n${example.command}`)
  return [
    `## readout ${command.name}`,
    command.summary,
    calls.join('\n'),
    table(
      ['option', 'what it does'],
      options.map(([name, option]) => [code(spelling(name, option)), option.description]),
    ),
    `\`\`\`sh\n${examples.join('\n\n')}\n\`\`\``,
  ].join('\n\n')
}

function spelling(name: string, option: Flag | Valued): string {
  const short = option.short === undefined ? '' : `-${option.short}, `
  return `${short}--${name}${option.type === 'string' ? ` ${option.value}` : ''}`
}

function anchor(name: string): string {
  return `readout-${name}`
}
