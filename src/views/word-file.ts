/** Which of so many files tells where a stem stands: the same in the browser as when they were written. */
export function wordFile(stem: string, files: number): number {
  let hash = 2_166_136_261
  for (let at = 0; at < stem.length; at++) {
    hash = Math.imul(hash ^ stem.charCodeAt(at), 16_777_619)
  }
  return (hash >>> 0) % files
}
