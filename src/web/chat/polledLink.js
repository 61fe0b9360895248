// @ts-check
import { judgePost } from './judgePost.js'

/** @import { Activity, Link, LinkEvents, Pass } from './types' */

/** Milliseconds between asking for what is new. */
const PAUSE = 1500

/** Milliseconds that an answer may take. */
const PATIENCE = 15_000

/**
 * A link for networks that let no socket through: asks again and again. It never repairs itself, as openLink does not.
 * (directlinejs can poll too, yet stops without a word at the first answer that fails.)
 * @param {Pass} pass
 * @param {string} watermark Where to resume; '0' brings the whole conversation.
 * @param {LinkEvents} events
 * @returns {Link}
 */
export function openPolledLink(pass, watermark, events) {
  const address = `/directline/conversations/${pass.conversationId}/activities`
  const headers = { Authorization: `Bearer ${pass.token}`, 'Content-Type': 'application/json' }
  let reached = watermark
  let closed = false
  let open = false
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting

  /** @param {RequestInit} init */
  const call = (path = address, init = {}) => fetch(path, { ...init, headers, signal: AbortSignal.timeout(PATIENCE) })

  async function ask() {
    try {
      const response = await call(`${address}?watermark=${reached}`)
      const set = response.ok ? await response.json() : undefined
      if (!closed) take(set)
    } catch {
      lose()
    }
  }

  /** @param {{ activities: Activity[], watermark: string } | undefined} set */
  function take(set) {
    if (!set) return lose()
    if (!open) events.opened()
    open = true
    set.activities.forEach((activity, index) => {
      events.activity(activity, index === set.activities.length - 1 ? set.watermark : undefined)
    })
    const more = set.activities.length > 0 && set.watermark !== reached
    reached = set.watermark
    waiting = setTimeout(ask, more ? 0 : PAUSE)
  }

  function close() {
    closed = true
    clearTimeout(waiting)
  }

  function lose() {
    if (closed) return
    close()
    events.lost(open)
  }

  void ask()
  return {
    async post(activity) {
      try {
        return judgePost((await call(address, { method: 'POST', body: JSON.stringify(activity) })).status)
      } catch {
        return 'again'
      }
    },
    close,
  }
}
