import { officesOn } from '../model/actor.ts'
import type { Mention, Party } from '../model/claim.ts'
import { belonging } from './belonging.ts'
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
  const whose = side.side ?? side.country
  if (title === undefined || day === undefined || whose === undefined) return undefined
  const wanted =
    title === 'leader' && side.side !== undefined
      ? /^(?:leader|commander|head|president|secretary general)(?! of the)/i
      : title === 'leader'
        ? /^(?:president|supreme leader|chancellor)/i
        : new RegExp(`^${title.replace('defense', 'defence')}`, 'i')
  const holders = [...knowledge.actors.values()].filter(
    (actor) =>
      actor.kind === 'person' &&
      officesOn(actor, day).some(
        (office) => (office.of ?? office.country) === whose && wanted.test(office.title),
      ),
  )
  const [holder] = holders
  if (holder === undefined || holders.length > 1) return undefined
  return {
    name: holder.name,
    actor: holder.id,
    person: true,
    ...belonging(side.country, side.side),
  }
}
