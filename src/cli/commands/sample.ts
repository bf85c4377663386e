import { drawSample } from '../../views/sample.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { AS_OF, chooseFormat, formatOption, JSON_FLAG, readLimit, readSeed } from '../options.ts'
import { writeFile } from '../written-file.ts'

/** `readout sample`: claims drawn at random, on a sheet for a coder to judge. */
export const sample: Command = defineCommand({
  name: 'sample',
  summary: 'Draw claims at random onto a sheet on which a person says whether each is right.',
  positionals: ['RECORD'],
  options: {
    n: { type: 'string', value: 'N', description: 'How many; 100 if not given.', read: readLimit },
    seed: {
      type: 'string',
      value: 'NUMBER',
      description: 'Which draw; the same number draws the same claims. 1 if not given.',
      read: readSeed,
    },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      description: 'Where to write it; standard output if not given.',
    },
    'as-of': AS_OF,
    format: formatOption('csv', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    {
      command: 'readout sample record.db --n 100 --seed 7 -o sheet.csv',
      does: 'A sheet: fill in yes or no under correct, then run readout audit.',
    },
  ],
  async run({ options, positionals: [path] }, output) {
    const { writeCodingSheet } = await import('../../export/coding-sheet.ts')
    const format = chooseFormat(options, 'csv')
    const drawn = drawSample(openCorpus(path, options['as-of']), {
      size: options.n ?? 100,
      seed: options.seed ?? 1,
    })
    const text = format === 'json' ? `${JSON.stringify(drawn, null, 2)}\n` : writeCodingSheet(drawn)
    await writeFile(options.output, [text], output)
    return 0
  },
})
