import type { Amendment, ClaimAnchor } from '../../model/correction.ts'
import { ReadoutError } from '../../model/error.ts'
import { addCorrection, queryCorrections } from '../../store/corrections.ts'
import { openRecord } from '../../store/record.ts'
import { type Corpus, claimsById } from '../../views/corpus.ts'
import { byBeginning } from '../../views/ids.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { amendmentOf, CORRECTION_OPTIONS } from '../corrections.ts'
import { chooseFormat, formatOption, JSON_FLAG } from '../options.ts'

/** `readout correct`: lays a person's correction over what was read. */
export const correct: Command = defineCommand({
  name: 'correct',
  summary:
    'Correct what was read, with name and reason; nothing is overwritten, all can be undone.',
  positionals: ['RECORD', '[ID…]'],
  options: {
    ...CORRECTION_OPTIONS,
    by: { type: 'string', value: 'NAME', required: true, description: 'Who says so.' },
    reason: { type: 'string', value: 'TEXT', required: true, description: 'Why.' },
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    {
      command: 'readout correct record.db 3f2a9c1e --reject --by "A. Coder" --reason "a metaphor"',
      does: 'The claim is none.',
    },
    {
      command:
        'readout correct record.db 3f2a9c1e --date 2025-12-19 --by "A. Coder" --reason "Friday"',
      does: 'It was on that day.',
    },
    {
      command:
        'readout correct record.db 3f2a9c1e 77aa01bd --apart --by "A. Coder" --reason "two raids"',
      does: 'Two claims, or all claims of two events, are of two happenings.',
    },
    {
      command: 'readout correct record.db --undo 90ab12cd --by "A. Coder" --reason "I was wrong"',
      does: 'An earlier correction no longer holds; readout corrections lists them.',
    },
  ],
  async run({ options, positionals: [path, ...ids] }, output) {
    const format = chooseFormat(options, 'text')
    const { by, reason } = options
    using record = openRecord(path)
    const amendment = amendmentOf(options, (begins) =>
      only(
        begins,
        queryCorrections(record).map(({ id }) => id),
      ),
    )
    const corpus = openCorpus(path, undefined)
    const claims = ids.flatMap((id) => anchorsOf(corpus, id))
    checkCount(amendment, claims.length)
    const at = `${new Date().toISOString().slice(0, 19)}Z`
    const correction = addCorrection(record, { by, reason, at, amendment, claims })
    if (format === 'json') await output.json(correction)
    else await output.write(`correction ${correction.id} holds from now on`)
    return 0
  },
})

function checkCount({ kind }: Amendment, count: number): void {
  if (kind === 'undo' && count > 0) {
    throw new ReadoutError('cli/usage', '--undo takes the id of a correction, and no claim.')
  }
  if (kind === 'undo') return
  if (count === 0) throw new ReadoutError('cli/usage', 'Say which claim, by its id.')
  if ((kind === 'together' || kind === 'apart') && count < 2) {
    throw new ReadoutError('cli/usage', `--${kind} is about two claims or more.`)
  }
}

/** The claim of an id, or the claims of the event of that id. */
function anchorsOf(corpus: Corpus, begins: string): readonly ClaimAnchor[] {
  const claims = claimsById(corpus)
  const events = new Map(
    [...corpus.events].map((event) => [event.id, event.claims.map(({ id }) => id)]),
  )
  const id = only(begins, byBeginning([...claims.keys(), ...events.keys()], begins))
  return (claims.has(id) ? [id] : (events.get(id) ?? [])).flatMap((claim) => {
    const found = claims.get(claim)
    if (found === undefined) return []
    const { id: document, revision } = found.reading.document
    return [{ claim, document, revision, ...found.claim.evidence }]
  })
}

function only(begins: string, ids: readonly string[]): string {
  const found = byBeginning(ids, begins)
  if (found[0] === undefined) {
    throw new ReadoutError('cli/no-such-id', `Nothing begins with ${begins}.`)
  }
  if (found.length > 1) {
    throw new ReadoutError('cli/usage', `${begins} may be ${found.join(', ')}; write more of it.`)
  }
  return found[0]
}
