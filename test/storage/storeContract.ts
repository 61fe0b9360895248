import { openStore } from '../../src/storage/openStore'
import type { Conversation } from '../../src/storage/store'
import { describeAlerts } from './alertContract'
import { answer, dueBy, Fixture, loaded, type Place } from './fixture'
import { describeLog } from './logContract'
import { describePrograms } from './programContract'
import { describeReach } from './reachContract'
import { describeSends } from './sendContract'
import { describeTeams } from './teamsContract'
import { describeTurns } from './turnContract'

/** What every store must do, whatever it is kept in. */
export function describeStore(name: string, makePlace: () => Promise<Place>): void {
  describe(`the store on ${name}`, () => {
    const at = new Fixture()
    let place: Place

    beforeEach(async () => {
      place = await makePlace()
      at.store = await openStore(place.options)
    })
    afterEach(async () => {
      await at.store.close()
      await place.remove()
    })

    describeLog(at)
    describeTurns(at)
    describeAlerts(at)
    describePrograms(at)
    describeSends(at)
    describeReach(at)
    describeTeams(at)

    test('knows the clients it made and no others', async () => {
      const client = await at.store.createClient(1)
      expect(await at.store.hasClient(client)).toBe(true)
      expect(await at.store.hasClient('someone')).toBe(false)
    })

    test('keeps one conversation for a client on each channel', async () => {
      const client = await at.store.createClient(1)
      const made = await Promise.all([1, 2, 3, 4, 5].map((time) => at.store.conversationOf(client, 'webchat', time)))
      expect(new Set(made.map(({ id }) => id)).size).toBe(1)
      const teams = await at.store.conversationOf(client, 'msteams', 6)
      expect(teams).toEqual({ id: expect.not.stringMatching(made[0]?.id ?? ''), client, channel: 'msteams' })
      expect(await at.store.conversation(teams.id)).toEqual(teams)
      expect(await at.store.conversation('nowhere')).toBeUndefined()
    })

    test('lists all conversations, so many clients at a time and each client’s together', async () => {
      const first = await at.newConversation()
      const second = await at.newConversation()
      await at.store.createClient(1)
      const teams = await at.store.conversationOf(first.client, 'msteams', 2)
      const page = await at.store.conversationsAfter('', 1)
      const rest = await at.store.conversationsAfter(page.at(-1)?.client ?? '', 5)
      const ids = (found: Conversation[]) => found.map(({ id }) => id).sort()
      expect([ids(page), ids(rest)].sort((a, b) => a.length - b.length)).toEqual([[second.id], ids([first, teams])])
      expect(await at.store.conversationsAfter(rest.at(-1)?.client ?? '', 5)).toEqual([])
    })

    test('makes no conversation for an unknown client and logs nothing in an unknown conversation', async () => {
      await expect(at.store.conversationOf('someone', 'webchat', 1)).rejects.toThrow('No client someone')
      await expect(at.say('nowhere', 'm1')).rejects.toThrow('No conversation nowhere')
    })

    test('lists clients who are due, earliest first, with the conversation they last wrote in', async () => {
      const web = await at.newConversation()
      const teams = await at.store.conversationOf(web.client, 'msteams', 2)
      const later = await at.newConversation()
      const never = await at.newConversation()
      await at.say(web.id, 'm1', 10)
      await at.say(later.id, 'm1', 10)
      await at.say(never.id, 'm1', 10)
      await at.store.commitTurn({ ...answer(await loaded(at.store, later.id), 20), due: 2_000_000_000_001 })
      await at.store.commitTurn({ ...answer(await loaded(at.store, never.id), 20), due: null })
      await at.store.commitTurn({ ...answer(await loaded(at.store, web.id), 20), due: 2_000_000_000_000 })
      expect(await dueBy(at.store, 1_999_999_999_999, 10)).toEqual([])
      expect(await dueBy(at.store, 2_000_000_000_000, 10)).toEqual([
        { client: web.client, conversation: web.id, due: 2_000_000_000_000 },
      ])
      await at.say(teams.id, 'm1', 30)
      const both = await dueBy(at.store, 2_000_000_000_001, 10)
      expect(both.map(({ conversation }) => conversation)).toEqual([teams.id, later.id])
      expect(await dueBy(at.store, 2_000_000_000_001, 1)).toEqual(both.slice(0, 1))
    })

    test('makes each secret once and a different one for each name', async () => {
      const asked = await Promise.all([at.store.secret('a'), at.store.secret('a'), at.store.secret('b')])
      expect(asked[0]).toMatch(/^[\w-]{43}$/)
      expect(asked[1]).toBe(asked[0])
      expect(asked[2]).not.toBe(asked[0])
    })

    test('lets an invitation be used once, before it expires', async () => {
      await at.store.addInvite({ tokenHash: 'h1', at: 1, expires: 100 })
      await at.store.addInvite({ tokenHash: 'h2', at: 1, expires: 100 })
      expect(await at.store.redeemInvite('unknown', 50)).toBeUndefined()
      expect(await at.store.redeemInvite('h2', 100)).toBeUndefined()
      const redeemed = await Promise.all([at.store.redeemInvite('h1', 99), at.store.redeemInvite('h1', 99)])
      const clients = redeemed.filter((client) => client !== undefined)
      expect(clients).toHaveLength(1)
      expect(await at.store.hasClient(clients[0] ?? '')).toBe(true)
    })

    test('answers a ping while open and rejects everything once closed', async () => {
      await at.store.ping()
      await at.store.close()
      await expect(at.store.ping()).rejects.toThrow()
      await expect(at.store.createClient(1)).rejects.toThrow()
      await at.store.close()
    })
  })
}
