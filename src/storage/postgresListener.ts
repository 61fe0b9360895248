import type { Client } from 'pg'

/** Pauses between attempts to connect again, in ms: from the first, doubling, to the second. */
const PAUSES = { first: 500, longest: 30_000 }

/** One connection of its own that hears the notices of all processes, and connects again by itself when it breaks. */
export class PostgresListener {
  /** The channel of LISTEN and NOTIFY. Its payloads are `origin topic`. */
  static readonly channel = 'oars'

  private client: Client | undefined
  private timer: NodeJS.Timeout | undefined
  private pause = PAUSES.first
  private closed = false
  private tell: (origin: string, topic: string) => void = () => {}

  constructor(private readonly connect: () => Client) {}

  onNotice(tell: (origin: string, topic: string) => void): void {
    this.tell = tell
  }

  /** Resolves once it hears; rejects when the first connection fails. */
  async start(): Promise<void> {
    const client = this.connect()
    this.client = client
    client.on('notification', ({ payload = '' }) => {
      const [origin = '', topic = ''] = payload.split(' ')
      this.tell(origin, topic)
    })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query(`LISTEN ${PostgresListener.channel}`)
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
    client.once('end', () => this.restartLater())
    this.pause = PAUSES.first
  }

  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.timer)
    await this.client?.end()
  }

  private restartLater(): void {
    if (this.closed) return
    this.timer = setTimeout(() => {
      this.start().catch(() => this.restartLater())
    }, this.pause)
    this.timer.unref()
    this.pause = Math.min(this.pause * 2, PAUSES.longest)
  }
}
