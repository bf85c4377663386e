import { expect, test } from 'vitest'
import { openFiles } from './files.ts'

test('a file that two ask for at once is fetched once', async () => {
  const asked: string[] = []
  const files = openFiles(async (path) => {
    asked.push(path)
    return Response.json({})
  })
  await Promise.all([files.read('all', 'record.json'), files.read('all', 'record.json')])
  await files.read('all', 'record.json')
  expect(asked.sort()).toEqual(['data/all/elsewhere.json', 'data/all/record.json'])
})

test('a file that could not be had is asked for again', async () => {
  let status = 503
  const files = openFiles(async () => Response.json({}, { status }))
  await expect(files.read('all', 'record.json')).rejects.toThrow('answered with 503')
  status = 200
  expect(await files.read('all', 'record.json')).toEqual({})
})
