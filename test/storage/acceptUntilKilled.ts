import { openStore } from '../../src/storage/openStore'

/** Run as a child process: accepts messages one after another and prints each id once it is said to be stored. */
async function acceptUntilKilled(): Promise<void> {
  const store = await openStore(JSON.parse(String(process.argv[2])))
  const { id } = await store.conversationOf(await store.createClient(1), 'webchat', 1)
  for (let n = 1; ; n++) {
    await store.accept(id, { id: `m${n}`, at: n, body: { text: 'still here?' } })
    process.stdout.write(`${id} m${n}\n`)
  }
}

acceptUntilKilled().catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
})
