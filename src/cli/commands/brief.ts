import { exportBriefHtml } from '../../export/brief-html.ts'
import { exportBriefMarkdown } from '../../export/brief-markdown.ts'
import { ReadoutError } from '../../model/error.ts'
import { viewBrief } from '../../views/brief.ts'
import { annexOf } from '../../views/brief-sections.ts'
import type { Corpus } from '../../views/corpus.ts'
import { dayBefore } from '../../views/day-words.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { chooseFormat, formatOption, JSON_FLAG, readDay, readLimit } from '../options.ts'

/** `readout brief`: one page on a stretch of days, every sentence with its passages. */
export const brief: Command = defineCommand({
  name: 'brief',
  summary: 'Print one page on a stretch of days, every sentence with the words it rests on.',
  positionals: ['RECORD'],
  options: {
    from: {
      type: 'string',
      value: 'DAY',
      description: 'First day; a week before the last one if not given.',
      read: readDay,
    },
    until: {
      type: 'string',
      value: 'DAY',
      description:
        'Last day, and what could be known on it; that of the newest document if not given.',
      read: readDay,
    },
    limit: {
      type: 'string',
      value: 'N',
      description: 'Sentences of a section at most; 12 if not given.',
      read: readLimit,
    },
    format: formatOption('md', 'html', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    {
      command: 'readout brief record.db --from 2025-12-10 --until 2025-12-17',
      does: 'The week to the 17th, as it could be known on that day.',
    },
    {
      command: 'readout brief record.db --until 2025-12-20 --format html > brief.html',
      does: 'A page to print or to send.',
    },
  ],
  async run({ options, positionals: [path] }, output) {
    const format = chooseFormat(options, 'md')
    const until = options.until ?? newestDay(openCorpus(path, undefined))
    const from = options.from ?? dayBefore(until, 6)
    if (from > until)
      throw new ReadoutError('cli/usage', `No day is from ${from} on and until ${until}.`)
    const page = viewBrief(openCorpus(path, dayBefore(from, 1)), openCorpus(path, until), {
      from,
      until,
      limit: options.limit ?? 12,
    })
    if (format === 'json') await output.json({ ...page, passages: annexOf(page.sections) })
    else {
      const text = format === 'html' ? exportBriefHtml(page) : exportBriefMarkdown(page)
      for (const line of text.trimEnd().split('\n')) await output.write(line)
    }
    return 0
  },
})

function newestDay({ readings }: Corpus): string {
  const days = [...readings].flatMap(({ published }) => published?.day ?? []).sort()
  const newest = days.at(-1)
  if (newest !== undefined) return newest
  throw new ReadoutError('cli/usage', 'No document of the record has a date; say --until DAY.')
}
