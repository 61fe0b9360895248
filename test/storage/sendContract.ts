import type { DueClient, NewSend, Send } from '../../src/storage/send'
import type { Conversation, TurnCommit } from '../../src/storage/store'
import { answer, type Fixture, loaded } from './fixture'

const NOON = Date.UTC(2026, 10, 23, 12)
const MINUTE = 60_000
const WEEK = 7 * 24 * 60 * MINUTE

/** What a store must do with what is sent: nothing twice, nothing lost, nothing faster than it may be. */
export function describeSends(at: Fixture): void {
  let turns = 0

  async function commit(
    { id }: Conversation,
    change: Partial<TurnCommit>,
    body: object = {},
    when = NOON,
  ): Promise<void> {
    const turn = `turn-${++turns}`
    await at.store.accept(id, { id: turn, at: when, body: { type: 'message', ...body } })
    await at.store.commitTurn({ ...answer(await loaded(at.store, id), when), due: undefined, ...change })
  }

  const sendOf = (client: string, change: Partial<NewSend> = {}): NewSend => ({
    id: `${client}:${change.day ?? '2026-11-23'}:${change.what ?? 'checkIn'}:${change.channel ?? 'webchat'}`,
    client,
    day: '2026-11-23',
    what: 'checkIn',
    channel: 'webchat',
    limit: change.channel ?? 'webchat',
    dueAt: NOON,
    until: NOON + 120 * MINUTE,
    ...change,
  })
  const weekly = (due: DueClient) => ({ next: due.due + WEEK, sends: [sendOf(due.client, { dueAt: due.due })] })
  const claim = (channel: Send['channel'], now = NOON, perSecond?: number) =>
    at.store.sends.claim({ channel, now, limit: 100, perSecond })
  const ids = (sends: Send[]) => sends.map(({ id }) => id)
  const states = async () =>
    (await at.store.sends.figures()).map(({ channel, state, count }) => `${channel} ${state} ${count}`)

  /** A client with an address, whose check-in has been given out. */
  async function asked(): Promise<{ conversation: Conversation; send: Send }> {
    await at.store.programs.add({ id: 'house', code: 'ABC', settings: '{}', at: 1 })
    await at.store.programs.enrol('house', [{ ref: '1', mail: 'ann@example.org' }], 1)
    const client = String((await at.store.programs.client('house', '1'))?.client)
    const conversation = await at.store.conversationOf(client, 'webchat', 2)
    await commit(conversation, { due: NOON, standing: 'active', schedule: '{}' })
    await at.store.sends.claimDue(NOON, 10, weekly)
    const [send] = await claim('webchat')
    return { conversation, send: send as Send }
  }

  test('moves each due client on once and puts one send into the outbox, whoever sweeps', async () => {
    const conversations = await Promise.all([1, 2, 3].map(() => at.newConversation()))
    for (const conversation of conversations) await commit(conversation, { due: NOON, schedule: '{"every":"week"}' })
    const swept = await Promise.all([1, 2].map(() => at.store.sends.claimDue(NOON, 10, weekly)))
    expect(swept.reduce((sum, { clients }) => sum + clients, 0)).toBe(3)
    expect(await at.store.sends.nextAt()).toBe(NOON)
    const claimed = (await Promise.all([claim('webchat'), claim('webchat')])).flat()
    expect(claimed.map(({ client }) => client).sort()).toEqual(conversations.map(({ client }) => client).sort())
    expect(claimed[0]).toMatchObject({ state: 'sending', tries: 1, dueAt: NOON, conversation: expect.any(String) })
    expect(await at.store.sends.nextAt()).toBe(NOON + WEEK)
  })

  test('gives the plan what it needs and sends nothing twice on a client’s day', async () => {
    const conversation = await at.newConversation()
    await commit(conversation, { due: NOON, schedule: '{"every":"day"}' })
    const seen: DueClient[] = []
    const again = (due: DueClient) => {
      seen.push(due)
      return { next: NOON, sends: [sendOf(due.client), sendOf(due.client, { id: 'other' })] }
    }
    expect(await at.store.sends.claimDue(NOON, 10, again)).toEqual({ clients: 1, sends: 1 })
    expect(await at.store.sends.claimDue(NOON, 10, again)).toEqual({ clients: 1, sends: 0 })
    expect(seen[0]).toEqual({
      client: conversation.client,
      conversation: conversation.id,
      channel: 'webchat',
      due: NOON,
      schedule: '{"every":"day"}',
    })
  })

  test('keeps to so many a second for each limit, together with other processes', async () => {
    const people = await Promise.all(Array.from({ length: 60 }, () => at.newConversation()))
    await at.store.sends.add(
      people.map(({ client }, i) =>
        sendOf(client, { what: 'nudge', channel: 'mail', limit: i < 50 ? 'mail' : 'mail:b' }),
      ),
    )
    const count = async (now: number) => {
      const claimed = (await Promise.all([claim('mail', now, 20), claim('mail', now, 20)])).flat()
      return ['mail', 'mail:b'].map((limit) => claimed.filter((send) => send.limit === limit).length)
    }
    expect(await count(NOON)).toEqual([20, 10])
    expect(await count(NOON + 10)).toEqual([0, 0])
    expect(await count(NOON + 500)).toEqual([10, 0])
    expect(await count(NOON + 10_000)).toEqual([20, 0])
  })

  test('writes down a check-in with the turn that opens it, and sends word only where there is an address', async () => {
    const { conversation, send } = await asked()
    await commit(conversation, { send: { id: send.id, said: true, nudges: ['mail', 'webhook'] } }, { type: 'event' })
    expect(await states()).toEqual(expect.arrayContaining(['webchat sent 1', 'mail waiting 1']))
    expect(await claim('mail', NOON)).toEqual([])
    const [nudge] = await claim('mail', NOON + 2 * MINUTE)
    expect(nudge).toMatchObject({
      what: 'nudge',
      mail: 'ann@example.org',
      program: 'house',
      conversation: conversation.id,
    })
    expect(nudge?.answeredAt).toBeUndefined()
    expect(await claim('webhook', NOON + 2 * MINUTE)).toEqual([])
  })

  test('tells staff what became of it, and when it was answered', async () => {
    const { conversation, send } = await asked()
    const last = async () => (await at.store.programs.client('house', '1'))?.last
    expect(await last()).toEqual({ at: NOON, state: 'sending', answeredAt: undefined })
    await commit(conversation, { send: { id: send.id, said: true, nudges: [] } }, { type: 'event' }, NOON + 1)
    expect(await last()).toEqual({ at: NOON + 1, state: 'sent', answeredAt: undefined })
    await commit(conversation, {}, {}, NOON + 2)
    await commit(conversation, {}, {}, NOON + 3)
    expect(await last()).toEqual({ at: NOON + 1, state: 'sent', answeredAt: NOON + 2 })
  })

  test('skips what the talk held back, and sends no word of it', async () => {
    const { conversation, send } = await asked()
    await commit(conversation, { send: { id: send.id, said: false, nudges: ['mail'] } }, { type: 'event' })
    expect(await states()).toEqual(['webchat skipped 1'])
  })

  test('takes up what was interrupted where that is safe, and shows the rest as unknown', async () => {
    const { client } = await at.newConversation()
    await at.store.sends.add([sendOf(client), sendOf(client, { what: 'nudge', channel: 'mail' })])
    const [checkIn] = await claim('webchat')
    const [mail] = await claim('mail')
    expect(await at.store.sends.lose(NOON, false)).toEqual([])
    const lost = await at.store.sends.lose(NOON + 1, false)
    expect(lost).toEqual([{ ...mail, state: 'unknown', problem: 'interrupted while it was sent' }])
    expect(ids(await claim('webchat', NOON + 1))).toEqual([checkIn?.id])
    expect(await claim('mail', NOON + 1)).toEqual([])
    expect(await at.store.sends.trouble(10)).toEqual(lost)
    expect(await at.store.sends.trouble(10, { state: 'failed' })).toEqual([])
    expect(await at.store.sends.trouble(10, { program: 'house' })).toEqual([])
    expect(await at.store.sends.trouble(10, { after: { dueAt: NOON, id: '' } })).toEqual(lost)
    expect(await at.store.sends.trouble(10, { after: { dueAt: NOON, id: String(mail?.id) } })).toEqual([])
    expect(await at.store.sends.again(String(mail?.id), NOON + 2, NOON + 9)).toBe(true)
    expect(await at.store.sends.again(String(mail?.id), NOON + 2, NOON + 9)).toBe(false)
    await claim('mail', NOON + 2)
    await at.store.sends.lose(NOON + 3, true)
    expect(ids(await claim('mail', NOON + 3))).toEqual([mail?.id])
  })

  test('writes down how a try ended, once, and why nobody is reached, until they write', async () => {
    const { conversation, send } = await asked()
    await commit(conversation, { send: { id: send.id, said: true, nudges: ['mail'] } }, { type: 'event' })
    const [nudge] = await claim('mail', NOON + 2 * MINUTE)
    const id = String(nudge?.id)
    const nextAt = NOON + 5 * MINUTE
    expect(await at.store.sends.settle(id, { state: 'waiting', problem: 'answered 421', nextAt })).toBe(true)
    expect(await claim('mail', nextAt - 1)).toEqual([])
    await claim('mail', nextAt)
    expect(await at.store.sends.settle(id, { state: 'failed', problem: 'answered 550', gone: 'no such mailbox' })).toBe(
      true,
    )
    expect(await at.store.sends.settle(id, { state: 'sent', at: NOON })).toBe(false)
    const unreachable = async () => (await at.store.programs.client('house', '1'))?.unreachable
    expect(await unreachable()).toBe('no such mailbox')
    await commit(conversation, {})
    expect(await unreachable()).toBeUndefined()
  })

  test('knows the last sign of life', async () => {
    expect(await at.store.sends.lastBeat()).toBeUndefined()
    for (const time of [5, 9]) await at.store.sends.beat('a', time)
    await at.store.sends.beat('b', 7)
    expect(await at.store.sends.lastBeat()).toBe(9)
  })

  test('deletes a client’s sends and addresses with everything else', async () => {
    const { conversation, send } = await asked()
    await commit(conversation, { send: { id: send.id, said: true, nudges: ['mail'] } }, { type: 'event' })
    await commit(conversation, { wipe: true })
    expect(await states()).toEqual([])
    expect(await at.store.programs.client('house', '1')).toMatchObject({
      standing: 'left',
      mail: undefined,
      due: undefined,
    })
    expect(await at.store.programs.enrol('house', [{ ref: '1', mail: 'ann@example.org' }], 1)).toMatchObject({
      same: 1,
    })
  })
}
