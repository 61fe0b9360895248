import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { isLoopback } from '../isLoopback'
import { type Attempt, problemOf } from './attempt'

/** How long each step with the mail server may take, in ms. */
const STEP = 10_000

/** How long the whole may take, in ms. */
const TIMEOUT = 40_000

/** Codes (RFC 3463) of a mailbox that is not there, has moved, takes no mail by its domain's word, or is closed. */
const NO_MAILBOX = ['5.1.1', '5.1.6', '5.1.10', '5.2.1']

/** One mail, and the server it goes through. */
export interface Mail {
  /** smtp://user:password@host:587 (STARTTLS is a must, but to this machine) or smtps://user:password@host:465 */
  server: string
  from: string
  to: string
  subject: string
  text: string
  /** The same for programs that show HTML. */
  html?: string
  /** Further headers by name. */
  headers?: Record<string, string>
  /** Makes the Message-ID, so that a mail that came twice could be told. */
  id: string
  /** How long each step may take, in ms; 10 s unless told. */
  step?: number
}

/** Hands a mail to the server once. */
export async function sendMail(mail: Mail): Promise<Attempt> {
  const [message, connection] = await Promise.all([compose(mail), openConnection(mail)])
  let handedOver = false
  // Read only when the server has asked for it, which is how one knows whether it can have arrived.
  const body = new Readable({
    read() {
      handedOver = true
      this.push(message)
      this.push(null)
    },
  })
  try {
    await inTime(connection, mail, body)
    return { end: 'sent' }
  } catch (error) {
    return ending(error as SMTPConnection.SMTPError, handedOver)
  } finally {
    connection.close()
  }
}

/** A refusal in so many words is one, whenever it comes; without an answer it depends on what the server had by then. */
function ending(error: SMTPConnection.SMTPError & { originalCode?: string }, handedOver: boolean): Attempt {
  const { responseCode: code, command } = error
  if (code) {
    const problem = `the mail server answered ${code}${command ? ` to ${command.split(' ')[0]}` : ''}`
    if (code < 500) return { end: 'notYet', problem }
    const [, detail] = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(error.response ?? '') ?? []
    if (!command?.startsWith('RCPT') || !detail || !NO_MAILBOX.includes(detail)) return { end: 'refused', problem }
    return { end: 'refused', problem, gone: `the mail server knows no such mailbox (${code} ${detail})` }
  }
  return { end: handedOver ? 'unclear' : 'notYet', problem: error.originalCode ?? problemOf(error) }
}

async function compose({ from, to, subject, text, html, headers, id }: Mail): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '')
  return new MailComposer({
    ...{ from, to, subject, text, html, messageId: `<${id}@${domain}>` },
    headers: { ...headers, 'Auto-Submitted': 'auto-generated' },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
    .compile()
    .build()
}

async function openConnection({ server, step = STEP }: Mail): Promise<SMTPConnection> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  const { protocol, hostname, port } = new URL(server)
  const secure = protocol === 'smtps:'
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  return new Connection({
    ...{ host, secure, port: Number(port) || (secure ? 465 : 587), requireTLS: !secure && !isLoopback(host) },
    ...{ connectionTimeout: step, greetingTimeout: step, socketTimeout: step, dnsTimeout: step },
  })
}

function inTime(connection: SMTPConnection, mail: Mail, body: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(Object.assign(new Error(), { code: 'ETIMEDOUT' })), TIMEOUT)
    const end = (error?: Error | null) => {
      clearTimeout(timer)
      if (error) reject(error)
      else resolve()
    }
    connection.on('error', end)
    connection.connect((error) => {
      if (error) return end(error)
      const { username, password } = new URL(mail.server)
      const send = (refused?: Error | null) => {
        if (refused) return end(refused)
        connection.send({ from: addressIn(mail.from), to: mail.to }, body, end)
      }
      if (username === '') return send()
      connection.login(
        { credentials: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } },
        send,
      )
    })
  })
}

/** `duty@example.org` of `Oars <duty@example.org>`. */
function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from
}
