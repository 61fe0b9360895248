import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the connector was asked. */
export interface Posted {
  method: string
  path: string
  /** Bot Framework activity. */
  activity: {
    type?: string
    text?: string
    summary?: string
    textFormat?: string
    attachments?: {
      content: { body: { type: string; text?: string }[]; actions?: { data: Record<string, string> }[] }
    }[]
    suggestedActions?: { actions: { value: string }[] }
  }
}

/** An answer other than success: a status with headers and a body, a cut connection, or none within some ms. */
export type Answer = { status: number; headers?: Record<string, string>; body?: object } | 'reset' | { wait: number }

/** A connector service that answers as Teams does, and can be told to answer otherwise. */
export async function startConnector() {
  const posted: Posted[] = []
  const answers: Answer[] = []
  let ids = 0
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', async () => {
      posted.push({ method: request.method ?? '', path: request.url ?? '', activity: body ? JSON.parse(body) : {} })
      const answer = answers.shift()
      if (answer === 'reset') return void request.socket.destroy()
      if (answer && 'wait' in answer) await new Promise((resolve) => setTimeout(resolve, answer.wait))
      const {
        status = 201,
        headers = {},
        body: said = { id: `t${++ids}` },
      } = answer && 'status' in answer ? answer : {}
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(said))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`,
    posted,
    /** The next requests are answered like this, in this order. */
    answerNext: (...next: Answer[]) => answers.push(...next),
    /** What people have read so far: text, or what a card tells. */
    said: () =>
      posted.flatMap(({ method, activity: { type, text, summary } }) =>
        method === 'POST' && type === 'message' ? [text ?? summary ?? ''] : [],
      ),
    /** As if nothing had been asked, and nothing were to be answered otherwise. */
    forget: () => {
      posted.length = 0
      answers.length = 0
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
