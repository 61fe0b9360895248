import type { Attempt } from '../../delivery/attempt'
import { postWebhook } from '../../delivery/postWebhook'
import type { Send } from '../../storage/send'
import { AT_NIGHT, type NudgeOptions, prepareNudge } from './prepareNudge'

/** What the webhook needs beside what every nudge does. */
export interface WebhookOptions extends NudgeOptions {
  url: string
  /** Signs what is posted. */
  hookSecret: string
  /** How long to wait for an answer, in ms; as postWebhook does unless told. */
  timeout?: number
}

/** The way that nudges and invitations go to a gateway for text messages: a signed POST of JSON (docs/nudges.md). */
export function deliverWebhook(options: WebhookOptions): (send: Send, now: number) => Promise<Attempt> {
  const { url, hookSecret, timeout } = options
  return async (send, now) => {
    if (send.phone === undefined) return { end: 'refused', problem: 'there is no phone number' }
    const nudge = await prepareNudge(send, now, options)
    if ('wait' in nudge) return { end: 'notYet', problem: AT_NIGHT, after: nudge.wait }
    const { words, link, off, program } = nudge
    const body = JSON.stringify({
      type: send.what === 'invitation' ? 'oars.invitation' : 'oars.nudge',
      ...{ id: send.id, to: send.phone, text: `${words.text} ${link}`, link, off, program },
      at: new Date(now).toISOString(),
    })
    return postWebhook({ url, body, id: send.id, secret: hookSecret, at: now, timeout })
  }
}
