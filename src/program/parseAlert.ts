import type { AlertTerms } from '../../dialogs/alertTerms'
import type { AlertTarget } from '../alerts/alertTarget'
import { isLoopback } from '../isLoopback'
import type { Fields } from './fields'
import { MAIL, phrase, type Shape } from './shape'

const WEBHOOK: Shape = {
  pattern: /^https?:\/\/[^\s"]{4,500}$/,
  write: 'an https:// address, without a name or password in it (http:// on this machine only)',
}
const HOLDS: Shape = {
  pattern: /^(?:none|message)$/,
  write: '"none" for none of the client’s words, or "message" for the message itself',
}
const CONTACT = phrase(80, 'who is told, as clients read it, such as "the duty worker at Harbour House"')
const READS = phrase(80, 'when they look at it, as clients read it, such as "on weekdays from 9 to 5"')

/** Who is told when a client may be in danger, and what clients are told about it. */
export function parseAlert(fields: Fields): AlertTerms & { to: AlertTarget } {
  const mail = fields.optional('mail', MAIL)
  const webhook = fields.optional('webhook', WEBHOOK)
  if ((mail === undefined) === (webhook === undefined)) {
    fields.note('mail', 'or webhook: exactly one of them says where alerts go; write one.')
  }
  if (webhook && !isSafe(webhook)) fields.note('webhook', `cannot be used; write ${WEBHOOK.write}.`)
  const holds = fields.text('holds', HOLDS) === 'message' ? 'message' : 'none'
  const contact = fields.text('contact', CONTACT)
  const reads = fields.text('reads', READS)
  fields.end()
  return { contact, reads, holds, to: webhook === undefined ? { mail: mail ?? '' } : { webhook } }
}

/** Whether what is sent there can be read by nobody on the way. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  return (protocol === 'https:' || isLoopback(hostname)) && username === '' && password === ''
}
