import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** One mail as it arrived: who it was for, its headers by lower-case name, and its parts by type. */
export interface ArrivedMail {
  to: string[]
  headers: Record<string, string>
  text: string
  html: string
}

/** A real mail server on this machine that keeps what it gets. */
export class Mailbox {
  readonly mails: ArrivedMail[] = []
  /** Answers a recipient with this instead of taking them: a code and a text. */
  refuses?: { code: number; text: string }
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      const { refuses } = this
      done(refuses && Object.assign(new Error(refuses.text), { responseCode: refuses.code }))
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address)
        this.mails.push({ to, ...readMail(Buffer.concat(chunks).toString('latin1')) })
        done()
      })
    },
  })

  async come(): Promise<this> {
    this.server.listen(0, '127.0.0.1')
    await once(this.server.server, 'listening')
    return this
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`
  }

  async goAway(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve))
  }
}

function readMail(source: string): Omit<ArrivedMail, 'to'> {
  const { headers, body } = splitPart(source)
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '') ?? []
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => splitPart(part.replace(/^\r\n/, '')))
  const partOf = (type: string) => {
    const part = parts.find((each) => each.headers['content-type']?.startsWith(type))
    return part ? decode(part.body, part.headers['content-transfer-encoding']) : ''
  }
  return { headers, text: partOf('text/plain'), html: partOf('text/html') }
}

function splitPart(source: string): { headers: Record<string, string>; body: string } {
  const end = source.indexOf('\r\n\r\n')
  const lines = source
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 2),
  ])
  return { headers: Object.fromEntries(headers), body: source.slice(end + 4) }
}

function decode(body: string, encoding = '7bit'): string {
  const bytes =
    encoding === 'quoted-printable'
      ? body
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : encoding === 'base64'
        ? Buffer.from(body, 'base64').toString('latin1')
        : body
  return Buffer.from(bytes, 'latin1').toString('utf8').replace(/\r\n/g, '\n')
}
