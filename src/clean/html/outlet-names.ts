import type { Outlet } from '../../lexicon/compiled-data.ts'

/** The outlet whose name an address spells: `www.harbourpost.example` is "Harbour Post". */
export function knownOutlet(host: string, outlets: readonly Outlet[]): string | undefined {
  const labels = new Set(host.toLowerCase().split('.').slice(0, -1))
  const spelt = (name: string) => {
    const letters = lettersOf(name)
    return letters.length > 2 && (labels.has(letters) || labels.has(letters.replace(/^the/u, '')))
  }
  return outlets.find(({ name, aliases = [] }) => [name, ...aliases].some(spelt))?.name
}

/** Whether a name is that of an agency, as pages give it for an author. */
export function isAgency(name: string, outlets: readonly Outlet[]): boolean {
  const letters = lettersOf(name).replace(/^the/u, '')
  return outlets.some(
    ({ kind, name: own, aliases = [] }) =>
      kind === 'agency' && [own, ...aliases].some((one) => lettersOf(one) === letters),
  )
}

const SEPARATOR = /\s[|·•–—-]\s|\s?[|»]\s?/u
const LONGEST = 40

/** "Ferry sails again - Harbour Post": the last part, where the address spells it or begins so. */
export function outletInTitle(title: string, url: string | undefined): string | undefined {
  const last = title.split(SEPARATOR).at(-1)?.trim() ?? ''
  const letters = lettersOf(last)
  const host = url === undefined ? undefined : URL.parse(url)?.hostname
  if (host === undefined || last === title.trim() || letters.length < 3) return undefined
  const address = lettersOf(host.replace(/^www\./u, ''))
  const bare = letters.replace(/^the/u, '')
  return last.length <= LONGEST && address.includes(bare) ? last : undefined
}

function lettersOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
