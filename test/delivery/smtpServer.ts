import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** What the server does out of the ordinary: a reply of its own to a step, or `drop`: it hangs up instead. */
export type Behaviour = Partial<Record<'greeting' | 'auth' | 'mail' | 'rcpt' | 'data' | 'end', string>>

/** A mail server that speaks the few commands it takes, keeps what it accepts, and can go away and come back. */
export class SmtpServer {
  /** Mails that it has accepted, as they came. */
  readonly mails: string[] = []
  /** Who they were from and to, and how often someone connected. */
  readonly envelopes: string[] = []
  connections = 0
  behaviour: Behaviour = {}
  port = 0
  private server?: Server
  private readonly sockets = new Set<Socket>()

  async come(): Promise<this> {
    this.server = createServer((socket) => void this.talk(socket)).listen(this.port, '127.0.0.1')
    await once(this.server, 'listening')
    this.port = (this.server.address() as AddressInfo).port
    return this
  }

  async goAway(): Promise<void> {
    const closed = this.server && once(this.server, 'close')
    this.server?.close()
    for (const socket of this.sockets) socket.destroy()
    await closed
    this.server = undefined
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`
  }

  private async talk(socket: Socket): Promise<void> {
    this.connections++
    this.sockets.add(socket.on('error', () => {}).on('close', () => this.sockets.delete(socket)))
    const reply = (step: keyof Behaviour, usual: string) => {
      const said = this.behaviour[step] ?? usual
      if (said === 'drop') socket.destroy()
      else socket.write(`${said}\r\n`)
    }
    reply('greeting', '220 here')
    let mail: string[] | undefined
    for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (mail && line === '.') {
        if (!this.behaviour.end) this.mails.push(mail.join('\n'))
        mail = undefined
        reply('end', '250 taken')
      } else if (mail) mail.push(line)
      else if (/^EHLO/i.test(line)) socket.write('250-here\r\n250 AUTH PLAIN\r\n')
      else if (/^AUTH/i.test(line)) {
        this.envelopes.push(line)
        reply('auth', '235 in')
      } else if (/^MAIL/i.test(line)) {
        this.envelopes.push(line)
        reply('mail', '250 ok')
      } else if (/^RCPT/i.test(line)) {
        this.envelopes.push(line)
        reply('rcpt', '250 ok')
      } else if (/^DATA/i.test(line)) {
        if (!this.behaviour.data) mail = []
        reply('data', '354 go on')
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    }
  }
}
