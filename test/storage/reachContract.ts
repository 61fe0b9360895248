import type { Fixture } from './fixture'
import { answer, loaded } from './fixture'

/** What a store must do with links that sign somebody in, and with whether and where a client is told that something waits. */
export function describeReach(at: Fixture): void {
  const HOUR = 3_600_000

  async function enrolled(): Promise<string> {
    await at.store.programs.add({ id: 'house', code: 'ABC', settings: '{}', at: 1 })
    await at.store.programs.enrol('house', [{ ref: '1', mail: 'ann@example.org', phone: '+1555' }], 1)
    return String((await at.store.programs.client('house', '1'))?.client)
  }

  /** The check-in of a day is sent to a client, with word of it by mail. */
  async function ask(client: string, conversation: string, when: number): Promise<void> {
    const day = new Date(when).toISOString().slice(0, 10)
    const id = `${client}:${day}`
    const send = { id, client, day, what: 'checkIn' as const, channel: 'webchat' as const, limit: 'webchat' }
    await at.store.sends.add([{ ...send, dueAt: when, until: when + HOUR }])
    await at.store.sends.claim({ channel: 'webchat', now: when, limit: 10 })
    await at.store.accept(conversation, { id: `due-${when}`, at: when, body: { type: 'event' } })
    const turn = await loaded(at.store, conversation)
    await at.store.commitTurn({ ...answer(turn, when), send: { id, said: true, nudges: ['mail', 'webhook'] } })
  }

  /** What is known of the mails that are to go out, which then have. */
  async function nudges(now: number) {
    const claimed = await at.store.sends.claim({ channel: 'mail', now, limit: 10 })
    for (const { id } of claimed) await at.store.sends.settle(id, { state: 'sent', at: now })
    return claimed.map(({ mail, seenAt, answeredAt }) => ({ mail, seenAt, answeredAt }))
  }

  test('tells of an invitation whom it brings or has brought in, and whether it is used up', async () => {
    const client = await at.store.createClient(1)
    await at.store.addInvite({ tokenHash: 'open', at: 1, expires: 100 })
    await at.store.addInvite({ tokenHash: 'theirs', at: 1, expires: 100, client })
    expect(await at.store.invite('unknown')).toBeUndefined()
    expect(await at.store.invite('open')).toEqual({ used: false })
    expect(await at.store.invite('theirs')).toEqual({ used: false, client })
    const made = await at.store.redeemInvite('open', 2)
    expect(await at.store.redeemInvite('theirs', 2)).toBe(client)
    expect(await at.store.invite('open')).toEqual({ used: true, client: made })
    expect(await at.store.invite('theirs')).toEqual({ used: true, client })
  })

  test('keeps no link of a client that is too old to be used', async () => {
    const client = await at.store.createClient(1)
    for (const when of [1, 10, 20]) {
      await at.store.addInvite({ tokenHash: `h${when}`, at: when, expires: when + 15, client })
    }
    const kept = await Promise.all(['h1', 'h10', 'h20'].map((hash) => at.store.invite(hash)))
    expect(kept.map((invite) => invite !== undefined)).toEqual([false, true, true])
  })

  test('names in an alert the invitation that a client came in with, whichever links they used since', async () => {
    const { client, id } = await at.newConversation()
    for (const [when, tokenHash] of ['mmmmmmmm1', 'zzzzzzzz2', 'aaaaaaaa3'].entries()) {
      await at.store.addInvite({ tokenHash, at: when, expires: 100, client })
      await at.store.redeemInvite(tokenHash, when)
    }
    await at.say(id, 'm1')
    const alert = { id: 'a1', day: '2026-11-23', level: 'serious' as const, about: 'suicide' as const }
    await at.store.commitTurn({ ...answer(await loaded(at.store, id), 20), alerts: [alert] })
    expect(await at.store.openAlerts(1)).toMatchObject([{ invite: 'mmmmmmmm' }])
  })

  test('puts no word of a check-in into the outbox for whoever has turned that off, and takes addresses from what waits', async () => {
    const client = await enrolled()
    const { id } = await at.store.conversationOf(client, 'webchat', 1)
    await ask(client, id, 24 * HOUR)
    expect(await at.store.setNudges('nobody', 5)).toBe(false)
    expect(await at.store.setNudges(client, 5)).toBe(true)
    expect(await nudges(25 * HOUR)).toEqual([{ mail: undefined, seenAt: undefined, answeredAt: undefined }])
    await ask(client, id, 48 * HOUR)
    expect(await nudges(49 * HOUR)).toEqual([])
    await at.store.setNudges(client, null)
    await ask(client, id, 72 * HOUR)
    expect(await nudges(73 * HOUR)).toMatchObject([{ mail: 'ann@example.org' }])
  })

  test('knows when the page was in sight: at once after something new came, else within the minute', async () => {
    const client = await enrolled()
    const { id } = await at.store.conversationOf(client, 'webchat', 1)
    const due = 24 * HOUR
    await at.store.markSeen(id, due - 10_000)
    await ask(client, id, due)
    await at.store.markSeen(id, due + 5000)
    await at.store.markSeen(id, due + 15_000)
    expect(await nudges(due + HOUR)).toMatchObject([{ seenAt: due + 5000 }])
  })

  test('knows that a client has written since the check-in came', async () => {
    const client = await enrolled()
    const { id } = await at.store.conversationOf(client, 'webchat', 1)
    await ask(client, id, 24 * HOUR)
    await at.store.accept(id, { id: 'm1', at: 24 * HOUR + 5, body: { type: 'message', text: 'hello' } })
    await at.store.commitTurn({ ...answer(await loaded(at.store, id), 24 * HOUR + 5), due: undefined })
    expect(await nudges(25 * HOUR)).toMatchObject([{ answeredAt: 24 * HOUR + 5 }])
  })
}
