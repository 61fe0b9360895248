// @ts-check
import { openLink } from './link.js'
import { openPolledLink } from './polledLink.js'

/** @import { ConnectionEvents, Link, Pass } from './types' */

/** Milliseconds to wait before the first and at most before any later attempt; it doubles in between. */
const FIRST_WAIT = 500
const LONGEST_WAIT = 15_000

/** A link that lived this long (ms) was a good one: the next loss is met with a first wait again. */
const GOOD_LIFE = 10_000

/** So many sockets in a row that never opened, though the server answers, mean a network that lets none through. */
const REFUSED_SOCKETS = 2

/** After so long out of sight (ms) a socket may have died unnoticed, as on a laptop that slept. */
const LONG_HIDDEN = 30_000

/** Milliseconds to wait for a pass. */
const PASS_TIMEOUT = 10_000

/**
 * Holds a connection to the client's conversation, for as long as the page is open: each time a link is lost it asks
 * for a new pass and opens another where the last one ended. Returns the way to give up a link that does not carry.
 * @param {ConnectionEvents} events
 * @returns {{ drop: () => void }}
 */
export function keepConnected(events) {
  /** @type {Link | undefined} */
  let link
  let conversation = ''
  let watermark = '0'
  let failures = 0
  let liveSince = 0
  let refused = 0
  let attempt = 0
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting

  async function connect() {
    clearTimeout(waiting)
    link?.close()
    link = undefined
    attempt += 1
    const mine = attempt
    const pass = await takeTurns(askForPass)
    if (mine !== attempt) return
    if (pass === 'uninvited') events.state('uninvited', undefined)
    else if (pass === 'unreachable') wait()
    else follow(pass)
  }

  /** @param {Pass} pass */
  function follow(pass) {
    if (pass.conversationId !== conversation) {
      conversation = pass.conversationId
      watermark = '0'
      events.conversation(pass)
    }
    const open = refused < REFUSED_SOCKETS ? openLink : openPolledLink
    const mine = open(pass, watermark, {
      opened() {
        liveSince = Date.now()
        if (open === openLink) refused = 0
        events.state('live', mine)
      },
      activity(activity, reached) {
        events.activity(activity)
        if (reached) watermark = reached
      },
      lost(wasOpen) {
        if (open === openLink && !wasOpen) refused += 1
        wait()
      },
    })
    link = mine
  }

  function wait() {
    link = undefined
    if (liveSince && Date.now() - liveSince > GOOD_LIFE) failures = 0
    liveSince = 0
    const longest = Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT)
    failures += 1
    events.state('lost', undefined)
    // Spread out, so that a restarted server is not met by all its clients in the same instant.
    waiting = setTimeout(connect, longest * (0.75 + Math.random() / 2))
  }

  function renew() {
    liveSince = 0
    events.state('lost', undefined)
    void connect()
  }

  function drop() {
    if (!link) return
    link.close()
    wait()
  }

  let hiddenSince = 0
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hiddenSince = Date.now()
    else if (!link || Date.now() - hiddenSince > LONG_HIDDEN) renew()
  })
  addEventListener('online', () => {
    refused = 0
    renew()
  })
  addEventListener('offline', drop)
  void connect()
  return { drop }
}

/**
 * One tab after another: of two that a new client opens at once the second is to find the cookie that the first was given.
 * @template T
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
function takeTurns(act) {
  // Missing on plain http other than localhost.
  return navigator.locks ? navigator.locks.request('oars.pass', act) : act()
}

/**
 * Whose conversation it is follows from the session cookie alone, so nothing is sent.
 * @returns {Promise<Pass | 'uninvited' | 'unreachable'>}
 */
async function askForPass() {
  try {
    const response = await fetch('/chat/token', { method: 'POST', signal: AbortSignal.timeout(PASS_TIMEOUT) })
    const body = await response.json()
    if (response.ok) return body
    return body?.error?.code === 'InviteNeeded' ? 'uninvited' : 'unreachable'
  } catch {
    return 'unreachable'
  }
}
