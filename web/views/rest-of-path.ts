/** What a path names behind its view: `ceasefire` of `/issues/ceasefire`. */
export function restOfPath(path: string): string {
  try {
    return decodeURIComponent(path.split('/').slice(2).join('/'))
  } catch {
    // A path that is no text names nothing.
    return ''
  }
}
