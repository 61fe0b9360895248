import { answer, type Fixture, loaded } from './fixture'

/** What a store must do with messages: number them, keep them, tell of them. */
export function describeLog(at: Fixture): void {
  test('gives a message delivered twice its first number, also when both deliveries come at once', async () => {
    const { id } = await at.newConversation()
    const both = await Promise.all([at.say(id, 'm1'), at.say(id, 'm1')])
    expect(both.map(({ seq }) => seq)).toEqual([1, 1])
    expect(both.filter(({ fresh }) => fresh)).toHaveLength(1)
    expect(await at.say(id, 'm2')).toEqual({ seq: 2, fresh: true })
    expect(await at.say(id, 'm1', 99)).toEqual({ seq: 1, fresh: false })
    expect(await at.say(id, 'm3')).toEqual({ seq: 3, fresh: true })
  })

  test('numbers fifty messages that come at once without gaps, and no reader sees a later one before an earlier', async () => {
    const { id } = await at.newConversation()
    const seen: number[] = []
    let last = 0
    let writing = true
    const reader = (async () => {
      while (writing || (await at.store.log(id, last, 1)).length > 0) {
        for (const { seq } of await at.store.log(id, last, 7)) seen.push(seq)
        last = seen.at(-1) ?? 0
        await new Promise(setImmediate)
      }
    })()
    const accepted = await Promise.all(Array.from({ length: 50 }, (_, n) => at.say(id, `m${n}`)))
    writing = false
    await reader
    const all = Array.from({ length: 50 }, (_, n) => n + 1)
    expect(accepted.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(all)
    expect(seen).toEqual(all)
  })

  test('refuses an activity id that no index can hold, and no number is lost by it', async () => {
    const { id } = await at.newConversation()
    await expect(at.say(id, 'x'.repeat(5000))).rejects.toThrow('activity id')
    await expect(at.say(id, '')).rejects.toThrow('activity id')
    expect(await at.say(id, 'm1')).toEqual({ seq: 1, fresh: true })
  })

  test('lists conversations with unanswered messages, the one that waits longest first', async () => {
    const ids = [(await at.newConversation()).id, (await at.newConversation()).id, (await at.newConversation()).id]
    for (const [n, id] of ids.entries()) await at.say(id, 'm1', 30 - n)
    await at.say(ids[0] ?? '', 'm2', 5)
    expect(await at.store.unanswered(10)).toEqual([ids[0], ids[2], ids[1]])
    expect(await at.store.unanswered(1)).toEqual([ids[0]])
  })

  test('stores text that some databases refuse, cleaned of U+0000 and lone surrogates', async () => {
    const { id, client } = await at.newConversation()
    const text = "a\u0000b \ud800 c\udc00 🙂 “é” \\u0000 '; DROP TABLE fact; -- ?1 $1"
    const clean = "ab \ufffd c\ufffd 🙂 “é” \\u0000 '; DROP TABLE fact; -- ?1 $1"
    await at.store.accept(id, { id: 'm\u00001', at: 10, body: { text, deep: [{ text }] } })
    expect(await at.store.accept(id, { id: 'm\u00001', at: 10, body: {} })).toEqual({ seq: 1, fresh: false })
    const turn = await loaded(at.store, id)
    expect(turn.incoming).toMatchObject({ id: 'm1', body: { text: clean, deep: [{ text: clean }] } })
    await at.store.commitTurn({
      ...answer(turn, 20),
      state: { text },
      facts: [{ at: 20, kind: 'goalSet', goal: 'g1', words: text }],
      replies: [{ id: 'r1', body: { text } }],
    })
    expect(await at.store.facts(client)).toMatchObject([{ words: clean }])
    expect(await at.store.log(id, 1, 10)).toMatchObject([{ id: 'r1', body: { text: clean } }])
    await at.say(id, 'm2')
    expect((await loaded(at.store, id)).state).toEqual({ text: clean })
  })

  test('tells listeners once of each growth of a log, until they stop', async () => {
    const { id } = await at.newConversation()
    const heard: string[] = []
    const stop = at.store.onLogged((conversation) => heard.push(conversation))
    await at.say(id, 'm1')
    await at.say(id, 'm1')
    const turn = await loaded(at.store, id)
    await at.store.commitTurn(answer(turn, 20))
    await at.store.commitTurn(answer(turn, 20))
    expect(heard).toEqual([id, id])
    stop()
    await at.say(id, 'm2')
    expect(heard).toEqual([id, id])
  })

  test('stores a message and calls the other listeners even when one throws', async () => {
    const { id } = await at.newConversation()
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => {})
    let heard = 0
    at.store.onLogged(() => {
      throw new Error('the listener broke')
    })
    at.store.onLogged(() => heard++)
    expect(await at.say(id, 'm1')).toEqual({ seq: 1, fresh: true })
    expect(heard).toBe(1)
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('the listener broke'))
    warn.mockRestore()
  })
}
