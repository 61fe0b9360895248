import type { TurnCommit } from '../../src/storage/store'
import { answer, dueBy, type Fixture, loaded } from './fixture'

/** What a store must do with turns: commit them whole, once, and on the record they were made on. */
export function describeTurns(at: Fixture): void {
  test('takes a turn from the message to the answer: state, facts, replies and due together', async () => {
    const { id, client } = await at.newConversation()
    await at.say(id, 'm1')
    await at.say(id, 'm2')
    const first = await loaded(at.store, id)
    expect(first).toMatchObject({
      version: 0,
      state: {},
      facts: [],
      conversation: { id, client, channel: 'webchat' },
    })
    expect(first.incoming).toEqual({ seq: 1, id: 'm1', from: 'client', at: 10, body: { text: 'm1' } })
    const facts: TurnCommit['facts'] = [
      { at: 20, kind: 'welcomed' },
      { at: 20, kind: 'goalSet', goal: 'g1', words: 'walk more' },
    ]
    expect(await at.store.commitTurn({ ...answer(first, 20), state: { step: 2 }, facts, due: 5000 })).toBe(true)

    const second = await loaded(at.store, id)
    expect(second).toMatchObject({ version: 1, state: { step: 2 }, facts, incoming: { id: 'm2' } })
    expect(await at.store.commitTurn({ ...answer(second, 30), facts: [{ at: 30, kind: 'resumed' }] })).toBe(true)
    expect(await at.store.loadTurn(id)).toBeUndefined()
    expect(await at.store.facts(client)).toEqual([...facts, { at: 30, kind: 'resumed' }])
    expect((await at.store.log(id, 0, 100)).map(({ seq, id: said, from }) => [seq, said, from])).toEqual([
      [1, 'm1', 'client'],
      [2, 'm2', 'client'],
      [3, 'to-m1', 'oars'],
      [4, 'to-m2', 'oars'],
    ])
    expect((await at.store.log(id, 1, 2)).map(({ seq }) => seq)).toEqual([2, 3])
  })

  test('keeps the order of more facts and replies than one statement takes', async () => {
    const { id, client } = await at.newConversation()
    await at.say(id, 'm1')
    const turn = await loaded(at.store, id)
    const facts = Array.from({ length: 1203 }, (_, n) => ({ at: n, kind: 'welcomed' as const }))
    const replies = Array.from({ length: 1203 }, (_, n) => ({ id: `r${n}`, body: { n } }))
    expect(await at.store.commitTurn({ ...answer(turn, 20), facts, replies })).toBe(true)
    expect(await at.store.facts(client)).toEqual(facts)
    expect((await at.store.log(id, 1, 2000)).map(({ body }) => body.n)).toEqual(replies.map((_, n) => n))
  })

  test('forgets which sentences were said once they may be said again, after eight weeks, and nothing else', async () => {
    const { id, client } = await at.newConversation()
    const eightWeeks = 56 * 24 * 3600 * 1000
    const told = (when: number) => ({ at: when, kind: 'told' as const, lines: ['a'], stem: 'so', move: 'reflect' })
    const old: TurnCommit['facts'] = [{ at: 10, kind: 'welcomed' }, told(10), told(20)]
    await at.say(id, 'm1')
    await at.store.commitTurn({ ...answer(await loaded(at.store, id), 20), facts: old })
    await at.say(id, 'm2')
    const late = 20 + eightWeeks
    await at.store.commitTurn({ ...answer(await loaded(at.store, id), late), facts: [told(late)] })
    expect(await at.store.facts(client)).toEqual([{ at: 10, kind: 'welcomed' }, told(20), told(late)])
  })

  test('lets one of two turns on the same message win and writes nothing of the other', async () => {
    const { id, client } = await at.newConversation()
    await at.say(id, 'm1')
    const turn = await loaded(at.store, id)
    const commits = ['a', 'b'].map((reply) =>
      at.store.commitTurn({
        ...answer(turn, 20),
        facts: [{ at: 20, kind: 'welcomed' }],
        replies: [{ id: reply, body: {} }],
      }),
    )
    expect((await Promise.all(commits)).sort()).toEqual([false, true])
    expect(await at.store.facts(client)).toHaveLength(1)
    expect(await at.store.log(id, 1, 10)).toHaveLength(1)
  })

  test('lets one of two turns of a client win that answer messages on two channels', async () => {
    const web = await at.newConversation()
    const teams = await at.store.conversationOf(web.client, 'msteams', 1)
    await at.say(web.id, 'm1')
    await at.say(teams.id, 'm1')
    const turns = [await loaded(at.store, web.id), await loaded(at.store, teams.id)]
    const won = await Promise.all(turns.map((turn) => at.store.commitTurn(answer(turn, 20))))
    expect([...won].sort()).toEqual([false, true])
    const left = await loaded(at.store, won[0] ? teams.id : web.id)
    expect(await at.store.commitTurn(answer(left, 30))).toBe(true)
    expect(await at.store.unanswered(10)).toEqual([])
  })

  test('does not commit a turn over again', async () => {
    const { id } = await at.newConversation()
    await at.say(id, 'm1')
    const turn = await loaded(at.store, id)
    expect(await at.store.commitTurn(answer(turn, 20))).toBe(true)
    expect(await at.store.commitTurn(answer(turn, 20))).toBe(false)
    expect(await at.store.commitTurn(answer({ ...turn, version: 1 }, 20))).toBe(false)
    expect(await at.store.log(id, 0, 10)).toHaveLength(2)
  })

  test('writes nothing of a turn that cannot be written whole', async () => {
    const { id, client } = await at.newConversation()
    await at.say(id, 'm1')
    const turn = await loaded(at.store, id)
    const replies = [
      { id: 'same', body: {} },
      { id: 'same', body: {} },
    ]
    const facts: TurnCommit['facts'] = [{ at: 20, kind: 'welcomed' }]
    await expect(at.store.commitTurn({ ...answer(turn, 20), facts, replies, wipe: true })).rejects.toThrow(/unique/i)
    expect(await at.store.facts(client)).toEqual([])
    expect(await loaded(at.store, id)).toEqual(turn)
    expect(await at.store.commitTurn(answer(turn, 20))).toBe(true)
  })

  test('wipes the facts and both logs of a client, and nobody else’s, and keeps only the last replies', async () => {
    const mine = await at.newConversation()
    const teams = await at.store.conversationOf(mine.client, 'msteams', 1)
    const other = await at.newConversation()
    for (const { id } of [mine, teams, other]) {
      await at.say(id, 'm1')
      const facts: TurnCommit['facts'] = [{ at: 20, kind: 'welcomed' }]
      await at.store.commitTurn({ ...answer(await loaded(at.store, id), 20), facts, due: 30 })
    }
    await at.say(mine.id, 'delete it')
    const turn = await loaded(at.store, mine.id)
    expect(await at.store.commitTurn({ ...answer(turn, 40), state: { gone: true }, wipe: true })).toBe(true)

    expect(await at.store.facts(mine.client)).toEqual([])
    expect(await at.store.log(teams.id, 0, 10)).toEqual([])
    expect(await at.store.log(mine.id, 0, 10)).toEqual([
      { seq: 4, id: 'to-delete it', from: 'oars', at: 40, body: { text: 'hm' } },
    ])
    expect((await dueBy(at.store, 99, 10)).map(({ client }) => client)).toEqual([other.client])
    expect(await at.store.facts(other.client)).toHaveLength(1)
    expect(await at.store.log(other.id, 0, 10)).toHaveLength(2)

    expect(await at.say(mine.id, 'delete it')).toEqual({ seq: 3, fresh: false })
    expect(await at.say(mine.id, 'hello')).toEqual({ seq: 5, fresh: true })
    expect(await loaded(at.store, mine.id)).toMatchObject({ version: 3, state: { gone: true }, facts: [] })
  })
}
