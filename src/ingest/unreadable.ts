/** An input that could not be read, and why. The others are read all the same. */
export interface UnreadableInput {
  /** The path of the file or folder; of a line in a file, with `:` and its number. */
  readonly path: string
  readonly message: string
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'Reading it is not permitted.'],
  ['EISDIR', 'It is a folder.'],
  ['ELOOP', 'It is a link that leads back to itself.'],
  ['ENAMETOOLONG', 'Its path is too long.'],
  ['ENOENT', 'It is not there, or it is a link that leads nowhere.'],
  ['EPERM', 'Reading it is not permitted.'],
])

/** Says in words why the system refused an input. An error that is not the system's is our own. */
export function unreadableBecause(path: string, error: unknown): UnreadableInput {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error
  const code = String(error.code)
  return { path, message: REASONS.get(code) ?? `The system says ${code}.` }
}
