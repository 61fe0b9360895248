import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectRoot } from '../../src/root'
import { openStore } from '../../src/storage/openStore'
import type { Store } from '../../src/storage/store'
import { answer, dueBy, loaded, type Place } from './fixture'

/** What a store must do that outlives its process and may be open in several. */
export function describeShared(name: string, makePlace: () => Promise<Place>): void {
  describe(`a database of ${name} that is opened more than once`, () => {
    let place: Place
    const open: Store[] = []

    beforeEach(async () => {
      place = await makePlace()
    })
    afterEach(async () => {
      for (const store of open.splice(0)) await store.close()
      await place.remove()
    })
    async function another(): Promise<Store> {
      const store = await openStore(place.options)
      open.push(store)
      return store
    }

    test('keeps everything when closed and opened again', async () => {
      const before = await another()
      const { id, client } = await before.conversationOf(await before.createClient(1), 'webchat', 1)
      await before.accept(id, { id: 'm1', at: 10, body: { text: 'hello' } })
      const facts = [{ at: 20, kind: 'welcomed' as const }]
      const commit = { ...answer(await loaded(before, id), 20), state: { step: 1 }, facts, due: 50 }
      await before.commitTurn(commit)
      await before.accept(id, { id: 'm2', at: 30, body: {} })
      const [secret, log] = [await before.secret('a'), await before.log(id, 0, 10)]
      await before.close()

      const after = await another()
      expect(await after.secret('a')).toBe(secret)
      expect(await after.log(id, 0, 10)).toEqual(log)
      expect(log).toHaveLength(3)
      expect(await dueBy(after, 50, 10)).toEqual([{ client, conversation: id, due: 50 }])
      expect(await loaded(after, id)).toMatchObject({ version: 1, state: { step: 1 }, facts, incoming: { id: 'm2' } })
      expect(await after.accept(id, { id: 'm1', at: 40, body: {} })).toEqual({ seq: 1, fresh: false })
    })

    test('is migrated once by five that open it at the same time', async () => {
      const stores = await Promise.all([1, 2, 3, 4, 5].map(another))
      const secrets = await Promise.all(stores.map((store) => store.secret('a')))
      expect(new Set(secrets).size).toBe(1)
    })

    test('lets one of two stores win each turn, over and over', async () => {
      const [a, b] = [await another(), await another()]
      const { id } = await a.conversationOf(await a.createClient(1), 'webchat', 1)
      for (let n = 1; n <= 20; n++) {
        await (n % 2 ? a : b).accept(id, { id: `m${n}`, at: n, body: {} })
        const [forA, forB] = await Promise.all([loaded(a, id), loaded(b, id)])
        const won = await Promise.all([a.commitTurn(answer(forA, n)), b.commitTurn(answer(forB, n))])
        expect(won.sort()).toEqual([false, true])
      }
      expect((await a.log(id, 0, 100)).map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
    })

    test('takes fifty messages through two stores at once, each twice, in one order without gaps', async () => {
      const [a, b] = [await another(), await another()]
      const { id } = await a.conversationOf(await a.createClient(1), 'webchat', 1)
      const accepted = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          [a, b].map((store) => store.accept(id, { id: `m${n}`, at: n, body: {} })),
        ).flat(),
      )
      expect(accepted.filter(({ fresh }) => fresh)).toHaveLength(50)
      expect((await b.log(id, 0, 100)).map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
    })

    test('holds every message that processes killed at any instant have said they stored', async () => {
      // Three at once, so that they also make the tables and write at the same time.
      const killed = await Promise.all([1, 2, 3].map(() => killedWhileAccepting(place)))
      const store = await another()
      for (const { id, ids } of killed) {
        const log = await store.log(id, 0, 100_000)
        expect(log.map(({ id: said }) => said)).toEqual(expect.arrayContaining(ids))
        expect(log.map(({ seq }) => seq)).toEqual(log.map((_, n) => n + 1))
        expect(await store.accept(id, { id: 'after', at: 1, body: {} })).toEqual({ seq: log.length + 1, fresh: true })
      }
    }, 20_000)
  })
}

/** Lets a child process accept messages, kills it in the midst, and gives the ids that it had printed by then. */
async function killedWhileAccepting({ options }: Place): Promise<{ id: string; ids: string[] }> {
  const script = join(__dirname, 'acceptUntilKilled.ts')
  const hook = join(projectRoot, 'test', 'typescript.js')
  const child = spawn(process.execPath, ['--require', hook, script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (lines.length === 30) child.kill('SIGKILL')
  }
  if (lines.length < 30) throw new Error('The child process ended before it was killed')
  return { id: lines[0]?.split(' ')[0] ?? '', ids: lines.map((line) => line.split(' ')[1] ?? '') }
}
