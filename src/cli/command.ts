import { parseArgs } from 'node:util'
import { ReadoutError } from '../model/error.ts'
import { didYouMean } from './hint.ts'
import type { Output } from './output.ts'

/** An option that is there or is not. */
export interface Flag {
  readonly type: 'boolean'
  readonly short?: string
  readonly description: string
  /** Given in place of the positionals, never beside them. */
  readonly instead?: true
}

/** An option that takes a value. */
export interface Valued {
  readonly type: 'string'
  readonly short?: string
  /** Name of the value in the help: `DATE`. */
  readonly value: string
  readonly description: string
  readonly required?: true
  /** Given in place of the positionals, never beside them. */
  readonly instead?: true
  /** Checks the words given and turns them into what the command works with. */
  readonly read?: (text: string) => unknown
}

/** The options of a command, by long name. */
export type Options = Readonly<Record<string, Flag | Valued>>

/** What an option comes to: a flag is always set or not, a value may be missing. */
export type OptionValue<O> = O extends Flag
  ? boolean
  : O extends { readonly required: true }
    ? Read<O>
    : Read<O> | undefined

type Read<O> = O extends { readonly read: (text: string) => infer T } ? T : string

/**
 * The words after the options, one for each name declared; `PATH…` takes one or more, `[ISSUE]` one
 * or none, `[ID…]` any number.
 */
export type Positionals<P extends readonly string[]> = P extends
  | readonly [`${string}…`]
  | readonly [string, `[${string}…]`]
  ? readonly [string, ...string[]]
  : { readonly [I in keyof P]: P[I] extends `[${string}]` ? string | undefined : string }

/** None of them is given where an option is `instead` of them. */
type Given<O extends Options, P extends readonly string[]> =
  | Positionals<P>
  | (true extends InsteadOf<O[keyof O]> ? readonly [] : never)

type InsteadOf<O> = O extends { readonly instead: true } ? true : never

/** An example for the help, and what it does. */
export interface Example {
  readonly command: string
  readonly does: string
}

/** Everything about a command that its help tells. */
export interface Usage {
  readonly name: string
  /** One sentence, for the list of commands. */
  readonly summary: string
  readonly positionals: readonly string[]
  readonly options: Options
  readonly examples: readonly [Example, ...Example[]]
}

/** A command, ready to be run with the words that follow its name. */
export interface Command extends Usage {
  /** Gives the exit code, or `help` when that was asked for. */
  run(words: readonly string[], output: Output): Promise<number | 'help'>
}

interface Definition<O extends Options, P extends readonly string[]> extends Usage {
  readonly positionals: P
  readonly options: O
  run(
    given: {
      readonly options: { readonly [K in keyof O]: OptionValue<O[K]> }
      readonly positionals: Given<O, P>
    },
    output: Output,
  ): Promise<number>
}

/** The options that every command has. */
const COMMON: Options = {
  help: { type: 'boolean', short: 'h', description: 'Print this help.' },
  debug: { type: 'boolean', description: 'Print where in the program an error arose.' },
}

/** Declares a command: its options, help and types come from this one place. */
export function defineCommand<const O extends Options, const P extends readonly string[]>(
  definition: Definition<O, P>,
): Command {
  const options = { ...definition.options, ...COMMON }
  return {
    ...definition,
    options,
    async run(words, output) {
      const given = parse(words, options)
      if (given.values.get('help') === true) return 'help'
      checkPositionals(given, definition)
      const entries = Object.entries(options).map(([name, option]) => [
        name,
        settle(name, option, given.values.get(name)),
      ])
      // Both were just held to the declaration from which their types are made.
      const values = Object.fromEntries(entries) as Parameters<typeof definition.run>[0]['options']
      const positionals = given.positionals as unknown as Given<O, P>
      return definition.run({ options: values, positionals }, output)
    },
  }
}

interface Parsed {
  readonly values: ReadonlyMap<string, string | true>
  readonly positionals: readonly string[]
}

/** Splits words into options and the rest. Lenient parsing, so that the complaints are our own. */
function parse(words: readonly string[], options: Options): Parsed {
  const shapes = Object.entries(options).map(([name, { type, short }]) => [
    name,
    short === undefined ? { type } : { type, short },
  ])
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(shapes),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const values = new Map<string, string | true>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (option === undefined) {
      const hint = didYouMean(token.name, Object.keys(options), '--')
      throw new ReadoutError('cli/usage', `There is no option ${token.rawName}${hint || '.'}`)
    }
    if (option.type === 'boolean' && token.value !== undefined) {
      throw new ReadoutError('cli/usage', `${token.rawName} takes no value.`)
    }
    const looksLikeOption = token.inlineValue === false && /^-./.test(token.value)
    if (option.type === 'string' && (token.value === undefined || looksLikeOption)) {
      throw new ReadoutError('cli/usage', `${token.rawName} needs a value: ${option.value}.`)
    }
    values.set(token.name, token.value ?? true)
  }
  return { values, positionals }
}

function checkPositionals(
  { values, positionals: given }: Parsed,
  { positionals: declared, options }: Usage,
): void {
  const names = declared.join(' ')
  for (const [name, option] of Object.entries(options)) {
    if (option.instead === undefined) continue
    const instead = option.type === 'string' ? `--${name} ${option.value}` : `--${name}`
    if (!values.has(name)) {
      if (given.length > 0) continue
      throw new ReadoutError('cli/usage', `${names} is missing, or ${instead} instead.`)
    }
    if (given.length === 0) return
    throw new ReadoutError('cli/usage', `${instead} is given instead of ${names}, not beside it.`)
  }
  const missing = declared[given.length]
  if (missing !== undefined && !missing.startsWith('['))
    throw new ReadoutError('cli/usage', `${missing} is missing.`)
  const surplus = given[declared.length]
  if (surplus === undefined || /…\]?$/.test(declared.at(-1) ?? '')) return
  throw new ReadoutError('cli/usage', `“${surplus}” is one word too many.`)
}

function settle(name: string, option: Flag | Valued, given: string | true | undefined): unknown {
  if (option.type === 'boolean') return given === true
  if (typeof given === 'string') return option.read === undefined ? given : option.read(given)
  if (option.required) throw new ReadoutError('cli/usage', `--${name} ${option.value} is missing.`)
  return undefined
}
