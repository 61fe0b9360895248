import { ANN, installation, message, press, removal } from './activities'
import { startTeamsServer, TENANT } from './teamsServer'

const HOUR = 3600 * 1000
const DAY = 24 * HOUR

test('a first week in Teams: install, welcome, goal, ruler, the check-in that comes by itself, its end, a pause, uninstall', async () => {
  const server = await startTeamsServer()
  const { connector } = server
  const say = (text: string) => server.tell(message(connector.url, text))
  const lastSaid = () => connector.said().at(-1) ?? ''

  // Both arrive at once, and again as Teams does at times; Oars speaks once.
  const [members, added] = installation(connector.url)
  await Promise.all([members, added, members].map((activity) => server.tell(activity)))
  await server.tell({ ...added, id: '1795000000777' })
  expect(connector.said()).toHaveLength(1)
  expect(lastSaid()).toMatch(/software/)
  expect(lastSaid()).toMatch(/\?$/)

  await say('go for a run three times a week')
  expect(lastSaid()).toContain('go for a run three times a week')
  await say('yes')
  const [importance] = await say('I want to have energy for my kids')
  const keyIn = (activity = importance?.activity) => activity?.attachments?.[0]?.content.actions?.[0]?.data.oars
  expect(keyIn()).toBeDefined()
  const [, sure] = (await server.tell(press(connector.url, { oars: keyIn(), choice: '8' }, 't4'))).sort((a, b) =>
    b.method.localeCompare(a.method),
  )
  const [, summary] = (
    await server.tell(press(connector.url, { oars: keyIn(sure?.activity), choice: '7' }, 't5'))
  ).sort((a, b) => b.method.localeCompare(a.method))
  const goalCard = JSON.stringify(summary?.activity.attachments)
  for (const shown of ['go for a run three times a week', 'energy for my kids', '8 of 10', '7 of 10']) {
    expect(goalCard).toContain(shown)
  }

  const chat = await server.store.teams.chatOf({ tenant: TENANT, user: ANN.aadObjectId })
  const client = chat?.conversation.client ?? ''
  const facts = async () => (await server.store.facts(client)).map((fact) => fact.kind)
  expect(await server.store.facts(client)).toContainEqual(
    expect.objectContaining({ kind: 'moved', zone: 'Europe/Dublin' }),
  )

  expect(await server.wait(3 * DAY)).toEqual([])
  const [opening, ...more] = await server.wait(4 * DAY)
  expect(more).toEqual([])
  expect(opening?.activity.text).toContain('going for a run three times a week')

  await say('only went once, work & home were crazy')
  const { body } = (await server.store.teams.lately(chat?.conversation.id ?? '', 2))[0] ?? {}
  expect(body?.text).toBe('only went once, work & home were crazy')
  for (const text of ['not great', 'I do want to get out there', "I'll go Thursday before work", 'keep it'])
    await say(text)
  expect(await facts()).toEqual(expect.arrayContaining(['reported', 'checkInClosed']))
  expect(connector.posted.some(({ activity }) => JSON.stringify(activity.attachments ?? '').includes('Thursday'))).toBe(
    true,
  )

  await say('pause for two weeks')
  expect(await facts()).toContain('paused')
  expect(await server.wait(8 * DAY)).toEqual([])

  await server.tell(removal(connector.url))
  expect(await server.wait(30 * DAY)).toEqual([])
  const sent = connector.posted.filter(({ method, activity }) => method === 'POST' && activity.type === 'message')
  expect(sent).toHaveLength(new Set(sent.map(({ activity }) => JSON.stringify(activity))).size)
  expect(server.logged.filter((line) => JSON.parse(line).level >= 50)).toEqual([])
  expect(server.logged.join()).not.toMatch(/energy|crazy|Thursday/)
  await server.close()
}, 60_000)
