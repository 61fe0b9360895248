import { createHash } from 'node:crypto'
import type { Attempt } from '../../delivery/attempt'
import { sendMail } from '../../delivery/sendMail'
import type { Send } from '../../storage/send'
import { layOutMail } from './layOutMail'
import { AT_NIGHT, type NudgeOptions, prepareNudge } from './prepareNudge'

/** What mails need beside what every nudge does. */
export interface MailOptions extends NudgeOptions {
  /** The mail server, and the address that mails come from. */
  server: string
  from: string
}

/** The way that nudges and invitations go by mail: text and simple HTML, with a link to turn them off (RFC 8058). */
export function deliverMail(options: MailOptions): (send: Send, now: number) => Promise<Attempt> {
  return async (send, now) => {
    if (send.mail === undefined) return { end: 'refused', problem: 'there is no mail address' }
    const nudge = await prepareNudge(send, now, options)
    if ('wait' in nudge) return { end: 'notYet', problem: AT_NIGHT, after: nudge.wait }
    return sendMail({
      server: options.server,
      from: options.from,
      to: send.mail,
      id: messageId(send),
      subject: nudge.words.subject,
      ...layOutMail(nudge),
      headers: { 'List-Unsubscribe': `<${nudge.off}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    })
  }
}

/** The same at every try; the send's own id would not do in a Message-ID, nor is it for strangers. */
function messageId({ id }: Send): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 32)
}
