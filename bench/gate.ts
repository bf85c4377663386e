// Measures the program against gold, and fails when it reads worse than it is pinned to.
//   node bench/gate.ts [--update [--allow-regression]]
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Floors, isCeiling, judge, type Measured, type Pin, repin } from './floors.ts'
import { readJson } from './score/shapes.ts'
import { isHere, measure, SETS } from './sets.ts'

const floorsPath = join(import.meta.dirname, 'floors.json')

function main(): number {
  const { values } = parseArgs({
    options: {
      update: { type: 'boolean', default: false },
      'allow-regression': { type: 'boolean', default: false },
    },
  })
  const pins = existsSync(floorsPath) ? { ...readJson<Floors>(floorsPath).sets } : {}
  const measured = measureAll()
  if (values.update) update(pins, measured, { allowRegression: values['allow-regression'] })
  for (const line of renderTable(pins, measured)) console.log(line)
  const troubles = [...measured].flatMap(([name, set]) =>
    judge(pins[name], set).map((trouble) => `${name}: ${trouble}`),
  )
  for (const trouble of troubles) console.error(trouble)
  if (troubles.length === 0) return 0
  console.error('The gate is shut. Where the change is meant: npm run bench -- --update')
  return 1
}

function measureAll(): ReadonlyMap<string, Measured> {
  const measured = new Map<string, Measured>()
  for (const set of SETS) {
    if (isHere(set)) measured.set(set.name, measure(set))
    else console.log(`${set.name} passed over: ../shared is not here`)
  }
  return measured
}

/** Pins the sets anew, here and in the file of floors. */
function update(
  pins: Record<string, Pin>,
  measured: ReadonlyMap<string, Measured>,
  options: { readonly allowRegression: boolean },
): void {
  for (const [name, set] of measured) {
    const { pin, regressions } = repin(pins[name], set, options)
    pins[name] = pin
    for (const regression of regressions) {
      const advice = options.allowRegression
        ? 'needs a line under "Readings" in CHANGELOG.md'
        : 'not lowered; --allow-regression does, with a line in CHANGELOG.md'
      console.log(`${name}: ${regression} (${advice})`)
    }
  }
  const floors: Floors = { sets: pins }
  writeFileSync(floorsPath, `${JSON.stringify(floors, null, 2)}\n`)
}

/** A line a score, a column a set: the score now, and its bound. */
function renderTable(
  pins: Readonly<Record<string, Pin>>,
  measured: ReadonlyMap<string, Measured>,
): readonly string[] {
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
