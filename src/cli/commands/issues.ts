import { idsOf, shortIds } from '../../views/ids.ts'
import { viewIssues } from '../../views/issue-summaries.ts'
import { viewIssue, wholeAccount } from '../../views/issues.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { AS_OF, chooseFormat, DATA, formatOption, JSON_FLAG } from '../options.ts'
import { openParties } from '../parties.ts'
import { renderIssue, renderIssues } from '../render/issues.ts'
import { writeRows } from '../write-rows.ts'

/** `readout issues`: what the talks are about, and where each issue stands. */
export const issues: Command = defineCommand({
  name: 'issues',
  summary: 'Print the issues of the talks; of one, its positions, proposals, money and threats.',
  positionals: ['RECORD', '[ISSUE]'],
  options: {
    'as-of': AS_OF,
    data: DATA,
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    { command: 'readout issues record.db', does: 'Every issue, with how much there is on it.' },
    {
      command: 'readout issues record.db security-guarantees',
      does: 'Who wants what, what was put, agreed, refused, paid, threatened, and is due.',
    },
  ],
  async run({ options, positionals: [path, name] }, output) {
    const format = chooseFormat(options, 'text')
    const { sideOf, issue: issueNamed } = await openParties(options.data)
    const issue = name === undefined ? undefined : issueNamed(name)
    const corpus = openCorpus(path, options['as-of'])
    if (issue === undefined) {
      const rows = viewIssues(corpus, { sideOf })
      return writeRows(output, { corpus, format, rows, render: renderIssues })
    }
    const account = viewIssue(corpus, issue, { sideOf })
    if (format === 'json') {
      await output.json(wholeAccount(account))
      return 0
    }
    const documents = corpus.readings.length
    const shown = { short: shortIds(idsOf(corpus)), documents }
    for (const line of renderIssue(account, shown)) await output.write(line)
    return 0
  },
})
