import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import WebSocket from 'ws'

/** An activity as Direct Line shows it. */
export interface Shown {
  id: string
  text?: string
  replyToId?: string
}

/** A client who came in by the page's door and speaks Direct Line, as the page does. */
export class Visitor {
  private constructor(
    private readonly url: string,
    readonly conversation: string,
    private readonly token: string,
  ) {}

  /** Comes in as a new client. */
  static async enter(url: string): Promise<Visitor> {
    const answer = await fetch(`${url}/chat/token`, { method: 'POST' })
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
    const { token, conversationId } = (await answer.json()) as Record<string, string>
    return new Visitor(url, String(conversationId), String(token))
  }

  /** Posts a message under an id of the client's making: the id it got, or undefined where it was not acknowledged. */
  async post(text: string, clientActivityID: string): Promise<string | undefined> {
    const body = JSON.stringify({ type: 'message', text, channelData: { clientActivityID } })
    try {
      const answer = await this.activities('', { method: 'POST', body })
      return answer.status === 200 ? ((await answer.json()) as Shown).id : undefined
    } catch {
      return undefined
    }
  }

  /** The whole transcript. */
  async read(): Promise<Shown[]> {
    const all: Shown[] = []
    for (let watermark = ''; ; ) {
      const answer = await this.activities(`?watermark=${watermark}`)
      if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
      const piece = (await answer.json()) as { activities: Shown[]; watermark: string }
      all.push(...piece.activities)
      if (piece.activities.length === 0) return all
      watermark = piece.watermark
    }
  }

  /** The transcript once every one of these messages has an answer; as it stands after `within` ms at the latest. */
  async readAnswered(ids: readonly string[], within = 20_000): Promise<Shown[]> {
    const end = Date.now() + within
    for (;;) {
      const all = await this.read()
      const answered = new Set(all.map(({ replyToId }) => replyToId))
      if (ids.every((id) => answered.has(id)) || Date.now() > end) return all
      await sleep(50)
    }
  }

  /** Opens the stream of the conversation. */
  async listen(): Promise<WebSocket> {
    const answer = await this.call(`/v3/directline/conversations/${this.conversation}`)
    const { streamUrl } = (await answer.json()) as { streamUrl: string }
    const socket = new WebSocket(streamUrl)
    await once(socket, 'open')
    return socket
  }

  private activities(query: string, init?: RequestInit): Promise<Response> {
    return this.call(`/v3/directline/conversations/${this.conversation}/activities${query}`, init)
  }

  private call(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' }
    return fetch(this.url + path, { ...init, headers })
  }
}
