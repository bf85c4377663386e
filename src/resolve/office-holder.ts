import { officesOn } from '../model/actor.ts'
import type { Mention, Party } from '../model/claim.ts'
import type { ResolveContext } from './context.ts'

const OFFICE =
  /\b(?:leader|president|premier|prime minister|chancellor|foreign minister|defen[cs]e minister)$/i

/** "the Russian leader": whoever held that office on the day of publication. */
export function officeHolder(
  { document, knowledge }: ResolveContext,
  mention: Mention,
  side: Party,
): Party | undefined {
  const title = OFFICE.exec(document.text.slice(mention.start, mention.end))?.[0].toLowerCase()
  const day = document.published?.day
  if (title === undefined || day === undefined || side.country === undefined) return undefined
  const wanted =
    title === 'leader'
      ? /^(?:president|supreme leader|chancellor)/i
      : new RegExp(`^${title.replace('defense', 'defence')}`, 'i')
  const holders = [...knowledge.actors.values()].filter(
    (actor) =>
      actor.kind === 'person' &&
      officesOn(actor, day).some(
        (office) => office.country === side.country && wanted.test(office.title),
      ),
  )
  const [holder] = holders
  if (holder === undefined || holders.length > 1) return undefined
  return { name: holder.name, actor: holder.id, person: true, country: side.country }
}
