import { loadWordings } from '../../dialogs/loadWordings'
import { FidelityCount } from '../../src/reflecting/fidelity/fidelityCount'
import { gatesOf } from './gatesOf'
import { loadClients, loadTempers } from './loadClients'
import { playClient } from './playClient'

const wordings = loadWordings()
const headings = new Set(wordings.keys())
const tempers = loadTempers(headings)
const clients = loadClients(headings)
const some = clients.filter((_, i) => i % Math.ceil(clients.length / 3) === 0)

test('there are forty clients or more, each with a goal and something to tell every week', () => {
  expect(clients.length).toBeGreaterThanOrEqual(40)
  for (const { name, start, weeks } of clients) {
    const told = weeks.filter((week) => week.size > 0)
    expect({ name, goal: start.has('ask goal'), weeks: told.length }).toEqual({ name, goal: true, weeks: 8 })
  }
})

test('three clients over three weeks hear nothing that breaks the rules', async () => {
  const count = new FidelityCount()
  const played = []
  for (const client of some) {
    const one = await playClient(client, { wordings, tempers, seed: '1', weeks: 3 })
    count.add(one.sent)
    played.push(one)
  }
  expect(played.length).toBe(3)
  expect(count.result().messages.reflective).toBeGreaterThan(40)
  const gates = gatesOf(count.result(), played).filter(({ anySize }) => anySize)
  expect(gates.length).toBeGreaterThanOrEqual(8)
  expect(gates.filter(({ holds }) => !holds)).toEqual([])
}, 60_000)

test('the same seed gives the same talk, and another seed another', async () => {
  const [client] = clients
  if (!client) throw new Error('There are no clients')
  const talk = async (seed: string) => {
    const { lines } = await playClient(client, { wordings, tempers, seed, weeks: 1 })
    return lines.map(({ at, text }) => `${at} ${text}`)
  }
  const once = await talk('1')
  expect(await talk('1')).toEqual(once)
  expect(await talk('2')).not.toEqual(once)
}, 30_000)
