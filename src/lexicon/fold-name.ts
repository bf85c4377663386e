/** A name as it is looked up: without case, accents, apostrophes and hyphens; "Al-Fashir" and "El Fashir" are one. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}’‘'ʻʼ`]/gu, '')
    .replace(/[-‐‑–]/g, ' ')
    .toLowerCase()
    .replace(/^(?:al|el) /, '')
    .trim()
}
