// Adds made-up articles to a record until it is killed, and prints the number of each on the disk.
import { writeSync } from 'node:fs'
import { openRecord } from '../../src/store/record.ts'
import { addReading } from '../../src/store/write.ts'
import { makeNth, VERSIONS } from '../store/make-reading.ts'

const [, , path = '', first = '0'] = process.argv
const record = openRecord(path, { create: true })
for (let index = Number(first); ; index++) {
  addReading(record, makeNth(index), VERSIONS)
  writeSync(1, `${index}\n`)
}
