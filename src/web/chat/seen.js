// @ts-check

/** Milliseconds in which several messages are told of once. */
const GATHERED = 1000

/**
 * Tells the server that what it sent stands on a page in sight: whoever looks at it needs no mail that it is there. A tab
 * behind others does not count until it comes to the front.
 * @returns {() => void} To be called for each message that is shown.
 */
export function tellSeen() {
  let news = false
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting

  async function tell() {
    if (!news || document.hidden) return
    news = false
    try {
      await fetch('/chat/seen', { method: 'POST', keepalive: true })
    } catch {
      news = true
    }
  }

  function soon() {
    clearTimeout(waiting)
    waiting = setTimeout(tell, GATHERED)
  }

  document.addEventListener('visibilitychange', soon)
  addEventListener('online', soon)
  return () => {
    news = true
    soon()
  }
}
