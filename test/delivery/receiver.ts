import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a receiver does with a post: answers with a status, perhaps with a header, never answers, or hangs up. */
export type Answer = number | { status: number; retryAfter: string } | 'hang' | 'drop'

/** A receiver of webhooks that answers as it was told, one answer after another, and then always with 204. */
export class Receiver {
  readonly posts: { body: string; headers: IncomingHttpHeaders }[] = []
  readonly answers: Answer[] = []
  url = ''
  private server?: Server

  async come(): Promise<this> {
    this.server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      this.posts.push({ body, headers: request.headers })
      const answer = this.answers.shift() ?? 204
      if (answer === 'hang') return
      if (answer === 'drop') return void request.socket.destroy()
      const { status, retryAfter } = typeof answer === 'number' ? { status: answer, retryAfter: undefined } : answer
      response
        .writeHead(status, retryAfter === undefined ? { Location: '/elsewhere' } : { 'Retry-After': retryAfter })
        .end('no')
    }).listen(0, '127.0.0.1')
    await once(this.server, 'listening')
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/danger`
    return this
  }

  async goAway(): Promise<void> {
    const closed = this.server && once(this.server, 'close')
    this.server?.close()
    this.server?.closeAllConnections()
    await closed
  }
}
