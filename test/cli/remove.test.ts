import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readout, temporaryFolder } from './readout.ts'

test('a removed document leaves what the others alone give', async () => {
  using folder = temporaryFolder()
  const one = folder.write(
    'one.txt',
    'The envoys of Kenya met envoys of Chad in Geneva on 3 March 2026.',
  )
  const two = folder.write('two.txt', 'Kenya accused Chad of shelling Goma on 4 March 2026.')
  const [both, alone] = [join(folder.path, 'both.db'), join(folder.path, 'alone.db')]
  await readout(['read', one, two, '-o', both])
  await readout(['read', one, '-o', alone])
  const removed = await readout(['remove', both, 'two.txt'])
  expect(removed).toMatchObject({ code: 0, stderr: '' })
  expect(removed.stdout).toMatch(/^1 document removed, \d+ claims?, \d+ events? left\n$/)
  const events = await readout(['events', both, '--json'])
  expect(events.stdout).toBe((await readout(['events', alone, '--json'])).stdout)
  expect(await readout(['verify', both])).toMatchObject({ code: 0 })
})

test('a name that is none removes nothing', async () => {
  using folder = temporaryFolder()
  const one = folder.write('one.txt', 'The envoys of Kenya met envoys of Chad in Geneva.')
  const record = join(folder.path, 'record.db')
  await readout(['read', one, '-o', record])
  const { code, stderr } = await readout(['remove', record, 'one.txt', 'none.txt'])
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr:
      'readout: The record holds nothing of that id. No document is called “none.txt”. [cli/no-such-id]\n',
  })
  expect((await readout(['remove', record, 'ab'])).stderr).toContain('is too short')
  expect((await readout(['remove', record, 'one.txt', '--json'])).stdout).toContain('"removed"')
})
