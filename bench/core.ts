// Measures the linguistic core against treebanks and lists of names, and fails when it reads worse than it is pinned to.
//   node bench/core.ts [--update [--allow-regression]] [--speed] [--rivals] [--core FILE]
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openReader, type Reader, remembering } from './core/reader.ts'
import { HOW_TO_INSTALL, openRivals, type Rival } from './core/rivals.ts'
import { scoreRaw } from './core/score-raw.ts'
import { CORE_SETS, type CoreMeasured, isHere, measure, readTexts, type Task } from './core/sets.ts'
import { renderSpeed } from './core/speed.ts'
import { percent, renderRatios, renderScores, renderTable } from './core/table.ts'
import { scoreWhole } from './core/whole-names.ts'
import { judgeAll, type Pins, readPins, repinAll, writePins } from './floors-file.ts'

const floorsPath = join(import.meta.dirname, 'core-floors.json')

/** The module whose `openReader` gives the program's own reader. */
const ours = join(import.meta.dirname, 'core', 'ours.ts')

/** Columns of the first table are sets, its lines these. */
const TREE_SCORES = ['upos', 'xpos', 'lemma', 'feats', 'uas', 'las', 'lasUniversal'] as const

interface Options {
  readonly update: boolean
  readonly 'allow-regression': boolean
  readonly speed: boolean
  readonly rivals: boolean
  readonly core: string
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      update: { type: 'boolean', default: false },
      'allow-regression': { type: 'boolean', default: false },
      speed: { type: 'boolean', default: false },
      rivals: { type: 'boolean', default: false },
      core: { type: 'string', default: ours },
    },
  })
  const here = CORE_SETS.filter(isHere)
  for (const { name, task } of CORE_SETS.filter((set) => !isHere(set)))
    console.log(`${name} (${task}) passed over: ../shared is not here`)
  if (here.length === 0 && !values.speed) return 0
  const path = resolve(values.core)
  if (!existsSync(path)) {
    console.error(`There is no core to measure: ${path} is not here.`)
    return 1
  }
  return run(values, await openReader(path))
}

function run(options: Options, reader: Reader): number {
  const rivals = options.speed || options.rivals ? installedRivals() : []
  const code = measureAll(options, remembering(reader))
  if (options.rivals) show('Rivals, from raw text (pud)', compare(reader, rivals))
  if (options.speed) show('Speed', renderSpeed(reader, rivals))
  return code
}

/** Measures, pins where that is asked for, prints, and judges. */
function measureAll(options: Options, reader: Reader): number {
  const measured = new Map(
    CORE_SETS.filter(isHere).map((set) => [set.name, measure(set, reader)] as const),
  )
  let pins = readPins(floorsPath)
  if (options.update) {
    const { pins: tightened, regressions } = repinAll(pins, measured, {
      allowRegression: options['allow-regression'],
    })
    pins = tightened
    for (const line of regressions) console.log(line)
    writePins(floorsPath, pins)
  }
  print(pins, measured)
  printWhole(reader)
  const troubles = judgeAll(pins, measured)
  for (const trouble of troubles) console.error(trouble)
  if (troubles.length === 0) return 0
  console.error('The gate is shut. Where the change is meant: npm run bench:core -- --update')
  return 1
}

function print(pins: Pins, measured: ReadonlyMap<string, CoreMeasured>): void {
  const setsOf = (task: Task): ReadonlyMap<string, CoreMeasured> => {
    const names = new Set(CORE_SETS.filter((set) => set.task === task).map(({ name }) => name))
    return new Map([...measured].filter(([name]) => names.has(name)))
  }
  const trees = setsOf('trees')
  if (trees.size > 0)
    show('Given words (heads without punctuation)', renderScores(pins, trees, TREE_SCORES))
  for (const [title, sets] of [
    ['Relations', trees],
    ['From raw text', setsOf('raw')],
    ['Names, sentence by sentence', setsOf('names')],
  ] as const) {
    for (const [name, { ratios }] of sets) {
      if (ratios.size > 0)
        show(`${title} (${name})`, renderRatios(pins[name]?.floors ?? {}, ratios))
    }
  }
}

/** What users get: names with the help of the lists and of the whole document. Beside the figures that are pinned. */
function printWhole({ names }: Reader): void {
  if (names === undefined) return
  for (const { name, file } of CORE_SETS.filter((set) => isHere(set) && set.task === 'names')) {
    if (!file.endsWith('.iob2')) continue
    const ratios = new Map(Object.entries(scoreWhole(file, names)))
    show(`Names, documents read whole (${name})`, renderRatios({}, ratios))
  }
}

function show(title: string, lines: readonly string[]): void {
  console.log([`\n== ${title}`, ...lines].join('\n'))
}

function installedRivals(): readonly Rival[] {
  const { rivals, missing } = openRivals()
  for (const name of missing) console.log(`${name} is not installed: ${HOW_TO_INSTALL}`)
  return rivals
}

/** Words, sentences and parts of speech from raw text, beside the rivals. */
function compare(reader: Reader, rivals: readonly Rival[]): readonly string[] {
  const set = CORE_SETS.find(({ task }) => task === 'raw')
  if (set === undefined || !isHere(set)) return ['passed over: ../shared is not here']
  const texts = readTexts(set)
  const all = [{ name: 'ours', read: reader.read.bind(reader) }, ...rivals]
  const scores = all.map(({ read }) =>
    scoreRaw(texts.map((gold) => ({ gold, read: read(gold.text) }))),
  )
  const row = (part: 'words' | 'sentences' | 'upos'): readonly string[] => [
    part,
    ...scores.map((score) => percent(score[part].f1)),
  ]
  return renderTable([
    ['F1', ...all.map(({ name }) => name)],
    row('words'),
    row('sentences'),
    row('upos'),
  ])
}

process.exitCode = await main()
