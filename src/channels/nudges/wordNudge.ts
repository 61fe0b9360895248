import type { Wordings } from '../../reflecting/move'
import { wordMove } from '../../reflecting/wordMove'
import type { Send } from '../../storage/send'

/** What a mail or text message says, but for its links. */
export interface NudgeWords {
  subject: string
  mail: string
  /** For a text message: short, and the link follows it. */
  text: string
  /** Under a mail: why it came and how to end it; the link for that follows it. */
  why: string
}

/** Headings of dialogs/wording/en/nudge.md. Their lines say how long a link is good for (prepareNudge.ts). */
const HEADINGS = {
  nudge: { subject: 'nudge subject', mail: 'nudge mail', text: 'nudge text', why: 'nudge why' },
  invitation: {
    subject: 'invitation subject',
    mail: 'invitation mail',
    text: 'invitation text',
    why: 'invitation why',
  },
}

const DAY = 24 * 3600 * 1000

/**
 * The sentences of a nudge or an invitation: each day the next of those there are, so that nobody reads one twice in eight
 * weeks of weekly check-ins, and a second try says the same as the first.
 */
export function wordNudge(
  { client, day, what }: Pick<Send, 'client' | 'day' | 'what'>,
  wordings: Wordings,
  slots: { program: string; inviter?: string },
): NudgeWords {
  const headings = HEADINGS[what === 'invitation' ? 'invitation' : 'nudge']
  const nth = Math.floor(Date.parse(day) / DAY)
  const say = (heading: string) => {
    const variety = { now: 0, told: [], seed: client }
    const ways = wordMove(
      { name: heading, reflection: heading, because: 'What waits in the chat.' },
      slots,
      wordings,
      variety,
    )
    return ways[nth % ways.length]?.text ?? ''
  }
  return { subject: say(headings.subject), mail: say(headings.mail), text: say(headings.text), why: say(headings.why) }
}
