import type { Alert, NewAlert } from '../../src/storage/alert'
import type { Conversation, TurnCommit } from '../../src/storage/store'
import { answer, type Fixture, loaded } from './fixture'

const NOON = Date.UTC(2026, 10, 23, 12)
const DAY = 24 * 3600 * 1000

let made = 0
const alertOf = (change: Partial<NewAlert> = {}): NewAlert => ({
  id: `alert-${++made}`,
  day: '2026-11-23',
  level: 'serious',
  about: 'suicide',
  ...change,
})

/** What a store must do with alerts: in the outbox with the turn, each out of it once, gone with the client, counted. */
export function describeAlerts(at: Fixture): void {
  let turns = 0

  /** Commits a turn that holds what is told, in a conversation. */
  async function commit({ id }: Conversation, change: Partial<TurnCommit>, when = NOON): Promise<void> {
    await at.say(id, `turn-${++turns}`, when)
    await at.store.commitTurn({ ...answer(await loaded(at.store, id), when), ...change })
  }

  /** What an outbox would send now, all of it. */
  async function claimAll(now = NOON): Promise<Alert[]> {
    const claimed: Alert[] = []
    for (let next = await at.store.claimAlert(now); next; next = await at.store.claimAlert(now)) claimed.push(next)
    return claimed
  }

  const states = async () => (await at.store.openAlerts(10)).map(({ id, state }) => [id, state])
  const crisis = (when: number, level: 'now' | 'serious' | 'unclear' = 'serious', about = 'suicide') =>
    ({ at: when, kind: 'crisis', level, about }) as TurnCommit['facts'][number]
  const counts = async () =>
    (await at.store.safetyCounts(2026)).map(({ period, measure, part, amount }) =>
      [period, measure, part, amount].filter((each) => each !== '').join(' '),
    )

  test('puts an alert into the outbox with its turn, and gives it out once', async () => {
    await at.store.addInvite({ tokenHash: 'abcdef0123456789', at: 1, expires: 100 })
    const client = (await at.store.redeemInvite('abcdef0123456789', 2)) as string
    const conversation = await at.store.conversationOf(client, 'webchat', 2)
    const alert = alertOf({ words: 'I can’t go on \u0000' })
    await commit(conversation, { alerts: [alert] })
    expect(await at.store.claimAlert(NOON - 1)).toBeUndefined()
    const claimed = await Promise.all([at.store.claimAlert(NOON), at.store.claimAlert(NOON)])
    expect(claimed.filter((each) => each !== undefined)).toEqual([
      {
        ...alert,
        words: 'I can’t go on ',
        client,
        invite: 'abcdef01',
        at: NOON,
        state: 'sending',
        tries: 1,
        nextAt: NOON,
        triedAt: NOON,
      },
    ])
    expect(await at.store.settleAlert(alert.id, { state: 'sent' })).toBe(true)
    expect(await at.store.settleAlert(alert.id, { state: 'sent' })).toBe(false)
    expect(await states()).toEqual([])
    expect(await at.store.alertFigures()).toEqual({ sent: { count: 1, oldest: NOON } })
  })

  test('puts no alert into the outbox where another turn won', async () => {
    const conversation = await at.newConversation()
    await at.say(conversation.id, 'm1')
    const turn = await loaded(at.store, conversation.id)
    const commits = [alertOf(), alertOf()].map((alert) =>
      at.store.commitTurn({ ...answer(turn, NOON), alerts: [alert] }),
    )
    expect((await Promise.all(commits)).sort()).toEqual([false, true])
    expect(await claimAll()).toHaveLength(1)
  })

  test('makes one alert a client, day and level, and one more where the level rises', async () => {
    const conversation = await at.newConversation()
    const other = await at.newConversation()
    const levels: NewAlert['level'][] = ['serious', 'serious', 'now', 'now', 'serious']
    for (const level of levels) await commit(conversation, { alerts: [alertOf({ level })] })
    await commit(conversation, { alerts: [alertOf({ day: '2026-11-24' })] })
    await commit(other, { alerts: [alertOf()] })
    const mine = (await claimAll()).filter(({ client }) => client === conversation.client)
    expect(mine.map(({ day, level }) => `${day} ${level}`).sort()).toEqual([
      '2026-11-23 now',
      '2026-11-23 serious',
      '2026-11-24 serious',
    ])
  })

  test('keeps what could not be sent for its time, with why, and counts the tries', async () => {
    const alert = alertOf()
    await commit(await at.newConversation(), { alerts: [alert] })
    await claimAll()
    await at.store.settleAlert(alert.id, { state: 'waiting', problem: 'ECONNREFUSED', nextAt: NOON + 500 })
    expect(await at.store.claimAlert(NOON + 499)).toBeUndefined()
    expect(await at.store.openAlerts(10)).toMatchObject([{ state: 'waiting', problem: 'ECONNREFUSED', tries: 1 }])
    expect(await at.store.claimAlert(NOON + 500)).toMatchObject({ id: alert.id, tries: 2 })
  })

  test('marks what was under way when its process went as unknown, and never gives it out again by itself', async () => {
    const alert = alertOf()
    await commit(await at.newConversation(), { alerts: [alert] })
    await claimAll()
    expect(await at.store.loseAlerts(NOON, 'interrupted')).toEqual([])
    expect(await at.store.loseAlerts(NOON + 1, 'interrupted')).toEqual([alert.id])
    expect(await at.store.loseAlerts(NOON + 1, 'interrupted')).toEqual([])
    expect(await claimAll(NOON + 10 * DAY)).toEqual([])
    expect(await at.store.openAlerts(10)).toMatchObject([{ id: alert.id, state: 'unknown', problem: 'interrupted' }])
  })

  test('puts what failed or is unknown back at a person’s word, and nothing else', async () => {
    const [failed, waiting] = [alertOf(), alertOf()]
    await commit(await at.newConversation(), { alerts: [failed] })
    await claimAll()
    await at.store.settleAlert(failed.id, { state: 'failed', problem: 'HTTP 404' })
    await commit(await at.newConversation(), { alerts: [waiting] })
    expect(await at.store.retryAlert(waiting.id, NOON)).toBe(false)
    expect(await at.store.retryAlert('nothing', NOON)).toBe(false)
    expect(await at.store.retryAlert(failed.id, NOON + 5)).toBe(true)
    expect(await at.store.retryAlert(failed.id, NOON + 5)).toBe(false)
    expect((await claimAll(NOON + 5)).map(({ id }) => id).sort()).toEqual([failed.id, waiting.id].sort())
    await at.store.settleAlert(failed.id, { state: 'sent' })
    expect(await counts()).toEqual(['2026 failed 0', '2026 made 2', '2026 sent 1'])
  })

  test('takes the alerts of a deleted client out of the outbox, also one under way, and leaves their count', async () => {
    const mine = await at.newConversation()
    const other = await at.newConversation()
    const [under, waiting, kept] = [alertOf(), alertOf({ day: '2026-11-24' }), alertOf()]
    await commit(mine, { alerts: [under], facts: [crisis(NOON)], shown: true })
    await claimAll()
    await commit(mine, { alerts: [waiting] })
    await commit(other, { alerts: [kept] })
    await commit(mine, { wipe: true })
    expect(await at.store.settleAlert(under.id, { state: 'sent' })).toBe(false)
    expect(await states()).toEqual([[kept.id, 'waiting']])
    expect(await counts()).toEqual([
      '2026 made 3',
      '2026 messages 1',
      '2026 messages serious 1',
      '2026 messages suicide 1',
      '2026 people 1',
      '2026 people serious 1',
      '2026 people suicide 1',
      '2026 shown 1',
      '2026 withdrawn 2',
      '2026-11 messages 1',
      '2026-11 people 1',
      '2026-11 shown 1',
    ])
  })

  test('counts every message of a crisis, and a client once a month, a year, a level and a kind', async () => {
    const one = await at.newConversation()
    const december = NOON + 20 * DAY
    await commit(one, { facts: [crisis(NOON)] })
    await commit(one, { facts: [crisis(NOON, 'now')] })
    await commit(one, { facts: [crisis(december, 'serious', 'selfHarm')] }, december)
    await commit(await at.newConversation(), { facts: [crisis(NOON, 'unclear', 'none')] })
    await commit(one, { facts: [crisis(NOON + 60 * DAY)] }, NOON + 60 * DAY)
    expect(await counts()).toEqual([
      '2026 messages 4',
      '2026 messages none 1',
      '2026 messages now 1',
      '2026 messages selfHarm 1',
      '2026 messages serious 2',
      '2026 messages suicide 2',
      '2026 messages unclear 1',
      '2026 people 2',
      '2026 people none 1',
      '2026 people now 1',
      '2026 people selfHarm 1',
      '2026 people serious 1',
      '2026 people suicide 1',
      '2026 people unclear 1',
      '2026-11 messages 3',
      '2026-11 people 2',
      '2026-12 messages 1',
      '2026-12 people 1',
    ])
    expect(await at.store.safetyCounts(2025)).toEqual([])
  })

  test('counts right where many clients write at the same time', async () => {
    const conversations = await Promise.all(Array.from({ length: 8 }, () => at.newConversation()))
    await Promise.all(
      conversations.map((each) => commit(each, { facts: [crisis(NOON)], alerts: [alertOf()], shown: true })),
    )
    expect(await counts()).toEqual(expect.arrayContaining(['2026 people 8', '2026 made 8', '2026-11 shown 8']))
    expect(await claimAll()).toHaveLength(8)
  })
}
