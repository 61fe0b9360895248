import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/storage/openStore'
import { answer, loaded, type Place } from './fixture'
import { describeShared } from './sharedContract'
import { describeStore } from './storeContract'

async function makeFolder(): Promise<Place & { folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'oars-'))
  return {
    folder,
    options: { dataDir: join(folder, 'data') },
    async remove() {
      rmSync(folder, { recursive: true })
    },
  }
}

describeStore('a SQLite file', makeFolder)
describeStore('SQLite in memory', async () => ({ options: { memory: true }, async remove() {} }))
describeShared('SQLite', makeFolder)

test('a wiped client’s words are in no file any more, and nobody else on the machine can read the files', async () => {
  const { folder, options, remove } = await makeFolder()
  const store = await openStore(options)
  const data = join(folder, 'data')
  const words = 'swordfish at midnight'
  const kept = () => readdirSync(data).filter((name) => readFileSync(join(data, name)).includes(words))
  const { id } = await store.conversationOf(await store.createClient(1), 'webchat', 1)
  for (const turn of [1, 2]) {
    await store.accept(id, { id: `m${turn}`, at: 10, body: { text: words.repeat(turn * 300) } })
    expect(kept()).not.toEqual([])
    const facts = [{ at: 20, kind: 'goalSet' as const, goal: 'g', words }]
    const commit = { ...answer(await loaded(store, id), 20), state: { words }, facts }
    await store.commitTurn(turn === 2 ? { ...commit, state: {}, facts: [], wipe: true } : commit)
  }
  expect(kept()).toEqual([])
  expect(readdirSync(data).map((name) => statSync(join(data, name)).mode & 0o077)).toEqual([0, 0, 0])
  await store.close()
  await remove()
})
