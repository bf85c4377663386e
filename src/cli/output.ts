import type { WriteStream } from 'node:tty'
import { styleText } from 'node:util'
import yoctoSpinner from 'yocto-spinner'
import { visible, visibleJson } from './visible.ts'

/** How a whole line is set off on a terminal that has colours. */
export type Style = 'bold' | 'dim'

/** A line of text without its line break; whatever it holds is made safe when it is written. */
export type Line = string | { readonly text: string; readonly style: Style }

/** Says how far a long job has come; gone when disposed. */
export interface ProgressLine extends Disposable {
  readonly show: (done: number, total: number, name: string) => void
}

/** Where a command says what it has to say. Writing waits while the reader is slower than we are. */
export interface Output {
  write(line: Line): Promise<void>
  /** Text of a file format as it is; whoever writes it has taken out control characters. */
  text(text: string): Promise<void>
  /** A value as indented JSON. */
  json(value: unknown): Promise<void>
  /** A value as one line of JSON. */
  jsonLine(value: unknown): Promise<void>
  /** Values as a JSON array, one a line, so that large answers need not be held whole. */
  jsonArray(values: Iterable<unknown> | AsyncIterable<unknown>): Promise<void>
  /** A line for the person at the terminal rather than for the next program in the pipe. */
  error(line: Line): void
  /** A moving line on the terminal, or nothing at all when there is none. */
  progress(verb: string, options?: { readonly besideOutput: boolean }): ProgressLine
}

/** The output of a process. A reader that goes away (`| head -1`) ends the process, quietly. */
export function processOutput(stdout: WriteStream, stderr: WriteStream): Output {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE')
      stderr.write(`readout: output cannot be written: ${error.message}\n`)
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
  // Nobody is left to tell when standard error is closed; the work itself goes on.
  stderr.on('error', () => undefined)

  const send = async (text: string): Promise<void> => {
    if (stdout.write(text)) return
    await new Promise((resolve) => stdout.once('drain', resolve))
  }
  return {
    write: (line) => send(`${painted(line, stdout)}\n`),
    text: send,
    json: (value) => send(`${visibleJson(value, 2)}\n`),
    jsonLine: (value) => send(`${visibleJson(value)}\n`),
    async jsonArray(values) {
      let lead = '['
      for await (const value of values) {
        await send(`${lead}\n${visibleJson(value)}`)
        lead = ','
      }
      await send(lead === '[' ? '[]\n' : '\n]\n')
    },
    error: (line) => void stderr.write(`${painted(line, stderr)}\n`),
    progress: (verb, { besideOutput } = { besideOutput: false }) =>
      isLive(stderr) && !(besideOutput && stdout.isTTY) ? spinner(verb, stderr) : silent(),
  }
}

function painted(line: Line, stream: WriteStream): string {
  if (typeof line === 'string') return visible(line)
  // A stream that is no terminal, NO_COLOR and FORCE_COLOR are all heeded by `styleText`.
  return styleText(line.style, visible(line.text), { stream })
}

function isLive(stream: WriteStream): boolean {
  const { TERM, CI } = process.env
  return stream.isTTY && TERM !== 'dumb' && CI === undefined
}

function spinner(verb: string, stream: WriteStream): ProgressLine {
  // Interrupting is the command's affair: it has a document to finish first.
  const line = yoctoSpinner({ text: verb, stream, handleSignals: false }).start()
  return {
    show: (done, total, name) => {
      line.text = `${verb} ${done} of ${total}: ${visible(name)}`
    },
    [Symbol.dispose]: () => void line.stop(),
  }
}

function silent(): ProgressLine {
  return { show: () => undefined, [Symbol.dispose]: () => undefined }
}
