import { EnrolError, enrolPeople } from '../../src/program/enrolPeople'
import { pauseClient } from '../../src/program/pauseClient'
import { openStore } from '../../src/storage/openStore'
import type { Store } from '../../src/storage/store'

let store: Store
const enrol = (people: { ref: string; teamsUser?: string }[]) =>
  enrolPeople({ store: store.programs, program: 'house', people, at: 1 })
const pause = (ref: string) => pauseClient(store, { program: 'house', ref, until: 99, at: 2 })

beforeEach(async () => {
  store = await openStore({ memory: true })
  await store.programs.add({ id: 'house', code: 'BCDFGH', settings: '{}', at: 1 })
})
afterEach(() => store.close())

test('a Teams id that somebody else has by now is told with the cure, and nobody is enrolled', async () => {
  await enrol([{ ref: '1', teamsUser: 'x' }])
  await expect(enrol([{ ref: '2' }, { ref: '3', teamsUser: 'x' }])).rejects.toThrow(EnrolError)
  await expect(enrol([{ ref: '2' }, { ref: '3', teamsUser: 'x' }])).rejects.toThrow(/Nobody was enrolled: the Teams id/)
  expect(await store.programs.standings('house')).toEqual({ invited: 1 })
})

test('what is not about a doubled person is passed on as it is', async () => {
  await expect(
    enrolPeople({ store: store.programs, program: 'nowhere', people: [{ ref: '1' }], at: 1 }),
  ).rejects.not.toThrow(EnrolError)
})

test('a pause by staff waits in the conversation for the bot', async () => {
  await enrol([{ ref: '1' }])
  const client = String((await store.programs.client('house', '1'))?.client)
  const { id } = await store.conversationOf(client, 'webchat', 1)
  expect(await pause('1')).toBe('paused')
  expect(await store.unanswered(9)).toEqual([id])
  expect(await store.loadTurn(id)).toMatchObject({
    incoming: { body: { type: 'event', name: 'oars.paused', value: { until: 99 } } },
  })
})

test('nobody is paused who has not come in, is removed or not there', async () => {
  await enrol([{ ref: '1' }, { ref: '2' }])
  await store.programs.remove('house', '2', 2)
  expect([await pause('1'), await pause('2'), await pause('3')]).toEqual(['notHereYet', 'nobody', 'nobody'])
  expect(await store.unanswered(9)).toEqual([])
})
