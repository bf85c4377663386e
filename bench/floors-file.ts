import { existsSync, writeFileSync } from 'node:fs'
import { type Floors, judge, type Measured, type Pin, repin } from './floors.ts'
import { readJson } from './score/shapes.ts'

/** What is pinned, a pin for each set. */
export type Pins = Readonly<Record<string, Pin>>

/** Reads a file of floors; where there is none yet, nothing is pinned. */
export function readPins(path: string): Pins {
  return existsSync(path) ? readJson<Floors>(path).sets : {}
}

/** The pins tightened to what was measured, and a line for each that was, or would have been, loosened. */
export function repinAll(
  pins: Pins,
  measured: ReadonlyMap<string, Measured>,
  options: { readonly allowRegression: boolean },
): { readonly pins: Pins; readonly regressions: readonly string[] } {
  const tightened: Record<string, Pin> = { ...pins }
  const lines: string[] = []
  for (const [name, set] of measured) {
    const { pin, regressions } = repin(pins[name], set, options)
    tightened[name] = pin
    const advice = options.allowRegression
      ? 'needs a line under "Readings" in CHANGELOG.md'
      : 'not lowered; --allow-regression does, with a line in CHANGELOG.md'
    lines.push(...regressions.map((regression) => `${name}: ${regression} (${advice})`))
  }
  return { pins: tightened, regressions: lines }
}

/** Writes a file of floors. */
export function writePins(path: string, pins: Pins): void {
  const floors: Floors = { sets: pins }
  writeFileSync(path, `${JSON.stringify(floors, null, 2)}\n`)
}

/** All that is wrong with the sets that were measured, a line each. */
export function judgeAll(pins: Pins, measured: ReadonlyMap<string, Measured>): readonly string[] {
  return [...measured].flatMap(([name, set]) =>
    judge(pins[name], set).map((trouble) => `${name}: ${trouble}`),
  )
}
