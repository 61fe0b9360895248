// @ts-check

import { judgePost } from './judgePost.js'

/** @import { Activity, Link, LinkEvents, Pass } from './types' */

/** Milliseconds that a new link may take to open its socket. */
const OPENING = 10_000

/** The statuses of directlinejs above "Online" (2) are expired, failed and ended: each is final for that client. */
const ONLINE = 2

/**
 * One Direct Line client on one socket. It never repairs itself: whatever goes wrong ends it with `lost`, because
 * directlinejs would wait up to 15 s after a lost socket and stay dead for good after an expired token.
 * @param {Pass} pass
 * @param {string} watermark Where to resume; '0' brings the whole conversation.
 * @param {LinkEvents} events
 * @returns {Link}
 */
export function openLink(pass, watermark, events) {
  let closed = false
  let opened = false
  /** @type {{ unsubscribe: () => void }[]} */
  const subscriptions = []
  /** @type {Map<string, string>} Watermark by the last activity of the set it came with. */
  const ends = new Map()

  const { DirectLine } = /** @type {{ DirectLine: typeof import('botframework-directlinejs') }} */ (
    /** @type {unknown} */ (window)
  ).DirectLine

  class WatchedSocket extends WebSocket {
    /** @param {ConstructorParameters<typeof WebSocket>} address */
    constructor(...address) {
      super(...address)
      this.addEventListener('open', open)
      this.addEventListener('close', lose)
      this.addEventListener('message', ({ data }) => noteWatermark(data))
    }
  }

  const line = new DirectLine({
    token: pass.token,
    conversationId: pass.conversationId,
    domain: `${location.origin}/directline`,
    watermark,
    webSocket: true,
    WebSocket: WatchedSocket,
  })
  const deadline = setTimeout(lose, OPENING)

  function open() {
    if (closed) return
    clearTimeout(deadline)
    opened = true
    events.opened()
  }

  function close() {
    if (closed) return
    closed = true
    clearTimeout(deadline)
    for (const subscription of subscriptions) subscription.unsubscribe()
    line.end()
  }

  function lose() {
    if (closed) return
    close()
    events.lost(opened)
  }

  // The watermark counts as reached once the last activity of its set was handed on: directlinejs hands them on one
  // by one, and a link may be lost half-way through a set.
  /** @param {unknown} data */
  function noteWatermark(data) {
    if (typeof data !== 'string' || data === '') return
    const set = /** @type {{ activities?: Activity[], watermark?: string }} */ (JSON.parse(data))
    const last = set.activities?.at(-1)?.id
    if (last && set.watermark) ends.set(last, set.watermark)
  }

  subscriptions.push(line.connectionStatus$.subscribe((status) => status > ONLINE && lose()))
  subscriptions.push(
    line.activity$.subscribe(
      (activity) => {
        if (closed) return
        const id = activity.id ?? ''
        events.activity(/** @type {Activity} */ (activity), ends.get(id))
        ends.delete(id)
      },
      lose,
      lose,
    ),
  )

  return {
    post: (activity) =>
      new Promise((resolve) => {
        const posting = line.postActivity(/** @type {import('botframework-directlinejs').Activity} */ (activity))
        subscriptions.push(
          posting.subscribe(
            // directlinejs answers 'retry' where it swallowed a 5xx, a 403 or a time-out.
            (id) => resolve(id === 'retry' ? 'again' : 'taken'),
            (error) => resolve(judgePost(error?.status)),
          ),
        )
      }),
    close,
  }
}
