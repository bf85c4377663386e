import { MEETING_STATUSES, viewMeetings } from '../../views/meetings.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import {
  AS_OF,
  chooseDays,
  chooseFormat,
  DATA,
  DAYS,
  formatOption,
  JSON_FLAG,
  oneOf,
} from '../options.ts'
import { openParties, readTrack } from '../parties.ts'
import { renderMeetings } from '../render/meetings.ts'
import { writeRows } from '../write-rows.ts'

/** `readout meetings`: who met whom, line of talks by line of talks, and what became of it. */
export const meetings: Command = defineCommand({
  name: 'meetings',
  summary: 'Print who met whom, planned, held or called off, by lines of talks.',
  positionals: ['RECORD'],
  options: {
    track: {
      type: 'string',
      value: 'PARTIES',
      description: 'Only talks between these, with others or without: “United States–Russia”.',
      read: readTrack,
    },
    party: {
      type: 'string',
      value: 'NAME',
      description: 'Only with this side or person: “Ukraine”, “EU”, “Witkoff”.',
    },
    status: {
      type: 'string',
      value: MEETING_STATUSES.join('|'),
      description: 'Only those that came so far.',
      read: (text) => oneOf(MEETING_STATUSES, text),
    },
    ...DAYS,
    'as-of': AS_OF,
    'no-passages': { type: 'boolean', description: 'Leave out the words under each meeting.' },
    data: DATA,
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    { command: 'readout meetings record.db', does: 'Every meeting, by lines of talks.' },
    {
      command: 'readout meetings record.db --track "United States–Russia"',
      does: 'Who met whom of these two, held or only planned, and who reported it.',
    },
    {
      command: 'readout meetings record.db --party Ukraine --status planned --as-of 2025-12-17',
      does: 'What was in Ukraine’s diary on a day.',
    },
  ],
  async run({ options, positionals: [path] }, output) {
    const format = chooseFormat(options, 'text')
    const days = chooseDays(options)
    const { sideOf, named } = await openParties(options.data)
    const corpus = openCorpus(path, options['as-of'])
    const { track, party, status } = options
    const rows = viewMeetings(corpus, {
      ...days,
      ...(track === undefined ? {} : { track: track.map(named) }),
      ...(party === undefined ? {} : { party: named(party) }),
      ...(status === undefined ? {} : { status }),
      sideOf,
    })
    return writeRows(output, {
      corpus,
      format,
      rows,
      render: (rows, short) => renderMeetings(rows, { short, passages: !options['no-passages'] }),
    })
  },
})
