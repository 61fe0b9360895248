import type { TeamsChat } from '../../src/storage/teams'
import { answer, type Fixture, loaded } from './fixture'

/** What every store must do for chats in Microsoft Teams. */
export function describeTeams(at: Fixture): void {
  describe('chats in Teams', () => {
    const person = { tenant: 't1', user: 'u1' }
    const open = (who = person, client?: string) => at.store.teams.open({ ...who, client, reference: '{"n":1}', at: 5 })
    const reply = async ({ conversation }: TeamsChat, id: string, wipe = false) => {
      await at.say(conversation.id, id)
      await at.store.commitTurn({ ...answer(await loaded(at.store, conversation.id), 20), wipe })
    }

    test('are one for each person, however many first activities arrive together', async () => {
      const chats = await Promise.all([1, 2, 3, 4, 5].map(() => open()))
      expect(new Set(chats.map(({ conversation }) => conversation.id)).size).toBe(1)
      expect(await at.store.teams.chatOf(person)).toEqual(chats[0])
      expect(await at.store.teams.chatWith(chats[0]?.conversation.client ?? '')).toEqual(chats[0])
      const other = await open({ tenant: 't2', user: 'u1' })
      expect(other.conversation.client).not.toBe(chats[0]?.conversation.client)
      expect(await at.store.teams.chatOf({ tenant: 't3', user: 'u1' })).toBeUndefined()
    })

    test('remember where answers go, and since when Oars is not installed', async () => {
      const { conversation } = await open()
      await at.store.teams.keepReference(conversation.id, '{"n":2}')
      await at.store.teams.setRemoved(conversation.id, 30)
      expect(await at.store.teams.chatOf(person)).toMatchObject({ reference: '{"n":2}', removedAt: 30 })
      await at.store.teams.setRemoved(conversation.id, null)
      expect((await at.store.teams.chatOf(person))?.removedAt).toBeUndefined()
    })

    test('give their replies out in order, one at a time, until each has arrived', async () => {
      const chat = await open()
      const { id } = chat.conversation
      for (const each of ['m1', 'm2']) await reply(chat, each)
      expect(await at.store.teams.waiting(19, 5)).toEqual([])
      expect(await at.store.teams.waiting(20, 5)).toEqual([id])
      const claims = await Promise.all([1, 2, 3].map(() => at.store.teams.claim(id, 20)))
      const [first, ...more] = claims.filter((claim) => claim !== undefined)
      expect(more).toEqual([])
      expect(first).toMatchObject({ row: { id: 'to-m1', from: 'oars', body: { text: 'hm' } }, tries: 1, chat })
      if (!first) throw new Error('nothing claimed')
      expect(await at.store.teams.reply(id, 'to-m1')).toMatchObject({ state: 'sending' })
      await at.store.teams.settle(first, { state: 'waiting', problem: 'busy', nextAt: 50 })
      expect(await at.store.teams.claim(id, 49)).toBeUndefined()
      const again = await at.store.teams.claim(id, 50)
      expect(again).toMatchObject({ row: { id: 'to-m1' }, tries: 2 })
      expect(await at.store.teams.settle(again as typeof first, { state: 'sent', at: 51 })).toBe(true)
      expect(await at.store.teams.settle(again as typeof first, { state: 'sent', at: 51 })).toBe(false)
      expect(await at.store.teams.reply(id, 'to-m1')).toBeUndefined()
      expect(await at.store.teams.claim(id, 51)).toMatchObject({ row: { id: 'to-m2' } })
    })

    test('tell staff why nothing arrives, and go on with what comes after', async () => {
      await at.store.programs.add({ id: 'p', code: 'C', settings: '{}', at: 1 })
      await at.store.programs.enrol('p', [{ ref: '1', teamsUser: 'u1' }], 1)
      const chat = await open(person, await at.store.teams.enrolled('u1'))
      for (const each of ['m1', 'm2']) await reply(chat, each)
      const first = await at.store.teams.claim(chat.conversation.id, 20)
      if (!first) throw new Error('nothing claimed')
      await at.store.teams.settle(first, { state: 'failed', problem: '403', gone: 'blocked' })
      expect(await at.store.programs.client('p', '1')).toMatchObject({ unreachable: 'blocked' })
      expect(await at.store.teams.reply(chat.conversation.id, 'to-m1')).toMatchObject({
        state: 'failed',
        problem: '403',
      })
      expect(await at.store.teams.claim(chat.conversation.id, 20)).toMatchObject({ row: { id: 'to-m2' } })
    })

    test.each([
      [false, 'unknown'],
      [true, 'waiting'],
    ])('know what a crash interrupted; where it is sent again: %s, it is %s', async (resend, state) => {
      const chat = await open()
      await reply(chat, 'm1')
      await at.store.teams.claim(chat.conversation.id, 20)
      expect(await at.store.teams.lose(20, resend)).toBe(0)
      expect(await at.store.teams.lose(21, resend)).toBe(1)
      expect(await at.store.teams.reply(chat.conversation.id, 'to-m1')).toMatchObject({ state })
    })

    test('lose what was not delivered when everything is deleted, but for the word that it is', async () => {
      const chat = await open()
      await reply(chat, 'm1')
      await reply(chat, 'm2', true)
      expect(await at.store.teams.claim(chat.conversation.id, 20)).toMatchObject({ row: { id: 'to-m2' } })
      expect(await at.store.teams.chatOf(person)).toEqual(chat)
    })

    test('are given to another client with what is enrolled, and nothing of the old one is left', async () => {
      await at.store.programs.add({ id: 'p', code: 'C', settings: '{}', at: 1 })
      await at.store.programs.enrol('p', [{ ref: '1', name: 'Ann', teamsUser: 'u1' }], 1)
      const chat = await open(person, await at.store.teams.enrolled('u1'))
      await at.say(chat.conversation.id, 'm1')
      const turn = await loaded(at.store, chat.conversation.id)
      const facts = [{ at: 20, kind: 'goalSet' as const, goal: 'g1', words: 'run' }]
      await at.store.commitTurn({ ...answer(turn, 20), facts })
      const { client } = await at.newConversation()
      expect(await at.store.teams.link(chat.conversation.id, client, false)).toBe('goals')
      expect(await at.store.teams.link(chat.conversation.id, client, true)).toBe('linked')
      expect(await at.store.teams.link(chat.conversation.id, client, true)).toBe('same')
      expect((await at.store.teams.chatOf(person))?.conversation.client).toBe(client)
      expect(await at.store.facts(chat.conversation.client)).toEqual([])
      expect(await at.store.programs.client('p', '1')).toMatchObject({ client, name: 'Ann' })
      const third = await open({ tenant: 't1', user: 'u3' })
      expect(await at.store.teams.link(third.conversation.id, client, true)).toBe('taken')
    })

    test('let somebody of no program join one, once', async () => {
      for (const id of ['p', 'q']) await at.store.programs.add({ id, code: id, settings: '{}', at: 1 })
      const { client } = (await open()).conversation
      expect(await at.store.teams.join(client, 'p')).toBe(true)
      expect(await at.store.teams.join(client, 'q')).toBe(false)
      expect(await at.store.programs.membership(client)).toMatchObject({ program: 'p' })
    })

    test('have the sends of their tenant under one limit, which can be held back', async () => {
      const { client } = (await open()).conversation
      const send = {
        client,
        what: 'checkIn' as const,
        channel: 'msteams' as const,
        limit: 'msteams',
        dueAt: 5,
        until: 9e6,
      }
      await at.store.sends.add([{ ...send, id: 's1', day: '2026-01-05' }])
      await at.store.teams.slow('t1', 60_000)
      expect(await at.store.sends.claim({ channel: 'msteams', now: 59_000, limit: 5, perSecond: 20 })).toEqual([])
      const claimed = await at.store.sends.claim({ channel: 'msteams', now: 62_000, limit: 5, perSecond: 20 })
      expect(claimed).toMatchObject([{ id: 's1', limit: 'msteams:t1' }])
    })
  })
}
