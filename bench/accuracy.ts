// Measures the program against gold, and fails when it reads worse than it is pinned to.
//   node bench/accuracy.ts [--update [--allow-regression]] [--misses SET]
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isCeiling, type Measured } from './floors.ts'
import { judgeAll, type Pins, readPins, repinAll, writePins } from './floors-file.ts'
import { isHere, measure, SENTENCE_SETS, SETS } from './sets.ts'

const floorsPath = join(import.meta.dirname, 'floors.json')

const ALL = [...SETS, ...SENTENCE_SETS]

/** How many misses are shown. */
const WORST = 10

function main(): number {
  const { values } = parseArgs({
    options: {
      update: { type: 'boolean', default: false },
      'allow-regression': { type: 'boolean', default: false },
      misses: { type: 'string' },
    },
  })
  if (values.misses !== undefined) return showMisses(values.misses)
  const measured = measureAll()
  let pins = readPins(floorsPath)
  if (values.update) {
    const allowRegression = values['allow-regression']
    const tightened = repinAll(pins, measured, { allowRegression })
    pins = tightened.pins
    for (const line of tightened.regressions) console.log(line)
    writePins(floorsPath, pins)
  }
  for (const line of renderTable(pins, measured)) console.log(line)
  const troubles = judgeAll(pins, measured)
  for (const trouble of troubles) console.error(trouble)
  if (troubles.length === 0) return 0
  console.error('The gate is shut. Where the change is meant: npm run bench -- --update')
  return 1
}

/** What a set is missed by, the worst first: what was not found at all, then what was found in part. */
function showMisses(name: string): number {
  const set = ALL.find((one) => one.name === name)
  if (set === undefined || !isHere(set)) {
    console.error(
      `There is no set ${name} here; there are ${ALL.map((one) => one.name).join(', ')}.`,
    )
    return 2
  }
  const lines: string[] = []
  measure(set, (line) => lines.push(line))
  const rank = (line: string) =>
    /^missed|read as NONE/.test(line) ? 0 : /^partly/.test(line) ? 1 : 2
  const parts = (line: string) => line.split('=0').length
  const worst = lines.toSorted((a, b) => rank(a) - rank(b) || parts(b) - parts(a))
  for (const line of worst.slice(0, WORST)) console.log(line)
  console.log(`${lines.length} in all`)
  return 0
}

function measureAll(): ReadonlyMap<string, Measured> {
  const measured = new Map<string, Measured>()
  for (const set of ALL) {
    if (isHere(set)) measured.set(set.name, measure(set))
    else console.log(`${set.name} passed over: ../shared is not here`)
  }
  return measured
}

/** A line a score, a column a set: the score now, and its bound. */
function renderTable(pins: Pins, measured: ReadonlyMap<string, Measured>): readonly string[] {
  const names = new Set([...measured.values()].flatMap(({ scores }) => Object.keys(scores)))
  const cell = (set: string, name: string): string => {
    const score = measured.get(set)?.scores[name]
    if (score === undefined) return ''
    const bound = pins[set]?.[isCeiling(name) ? 'ceilings' : 'floors'][name]
    const limit = bound === undefined ? '' : ` ${isCeiling(name) ? '≤' : '≥'} ${figure(bound)}`
    return `${figure(score)}${limit}`
  }
  const rows = [['', ...measured.keys()]]
  for (const name of names) rows.push([name, ...[...measured.keys()].map((set) => cell(set, name))])
  return rows.map(([name = '', ...cells]) =>
    [name.padEnd(22), ...cells.map((text) => text.padEnd(16))].join('  ').trimEnd(),
  )
}

function figure(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3)
}

process.exitCode = main()
