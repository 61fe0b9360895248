import { crisisContacts } from '../../dialogs/crisisContacts'
import { loadWordings } from '../../dialogs/loadWordings'
import { TerminalChat, type TerminalLine } from '../../src/channels/terminal'

/** One line of what was said, with the names of the moves behind it. */
export interface Said {
  from: 'client' | 'oars'
  text: string
  moves: string[]
  suggestions: string[]
}

const wordings = loadWordings()

/** Plays what a client types ("> wait 7d" and "> restart" too) through the real bot, and returns the whole talk. */
export async function playTalk(lines: string[], seed = 'test', ideas: string[] = []): Promise<Said[]> {
  const said: Said[] = []
  const print = ({ from, text, moves, suggestions }: TerminalLine) => {
    const names = ((moves ?? []) as { name: string }[]).map(({ name }) => name)
    said.push({ from, text, moves: names, suggestions: suggestions ?? [] })
  }
  const start = Date.UTC(2026, 0, 5, 10)
  const talk = await TerminalChat.open({
    wordings,
    contacts: crisisContacts('US'),
    start,
    ticking: false,
    seed,
    ideas,
    print,
  })
  await talk.hello()
  for (const line of lines) await talk.type(line)
  await talk.close()
  return said
}
