import { useChats } from './chatServer'

const startChat = useChats()

test('a client takes all that is kept about them away as a file, and nobody else does', async () => {
  const chat = await startChat()
  const mine = await chat.enter()
  await chat.post(mine, { type: 'message', text: 'mine alone' })
  await chat.bot.idle()
  const file = await chat.call('/chat/my-data', { headers: { Cookie: mine.cookie } })
  expect(file.status).toBe(200)
  expect(file.headers.get('content-disposition')).toBe('attachment; filename=oars-my-data.json')
  expect(file.json.messages.map(({ from, text }: { from: string; text: string }) => [from, text])).toContainEqual([
    'client',
    'mine alone',
  ])

  const other = await chat.enter()
  expect((await chat.call('/chat/my-data', { headers: { Cookie: other.cookie } })).text).not.toContain('mine alone')
  expect((await chat.call('/chat/my-data')).status).toBe(403)
})
