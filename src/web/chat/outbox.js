// @ts-check
import { forget, recall, remember } from './tabMemory.js'

/** @import { Link, OutboxEvents, Unsent } from './types' */

/** Milliseconds without an echo after which a posted message counts as lost on the way. */
const ECHO_TIMEOUT = 10_000

/** Milliseconds to wait where the server asks for patience (429). */
const PATIENCE = 10_000

const KEY = 'oars.unsent'

/**
 * Keeps every message until its echo is seen in the conversation, in this tab's memory too, so that a reload loses none.
 * Posts them one after another, and all of them again on each new link.
 * @param {OutboxEvents} events
 */
export function createOutbox(events) {
  let messages = readLeft()
  let conversation = ''
  /** @type {Link | undefined} */
  let link
  /** @type {Set<string>} Ids that this link has taken. */
  let taken = new Set()
  /** @type {Set<string>} Ids that were taken and not echoed in time before. */
  const unechoed = new Set()
  /** @type {Link | undefined} The link that a post is under way on. */
  let posting
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let stall
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause

  function save() {
    if (messages.length > 0) remember(KEY, JSON.stringify(messages))
    else forget(KEY)
  }

  function watchForEcho() {
    clearTimeout(stall)
    if (link && messages.length > 0) stall = setTimeout(giveUpEcho, ECHO_TIMEOUT)
  }

  // A message that the server took on two links and echoes on neither is one it has dealt with and forgotten since,
  // as with the one that asked for everything to be deleted.
  function giveUpEcho() {
    for (const id of taken) {
      if (unechoed.has(id)) forgotten(id)
      else unechoed.add(id)
    }
    if (messages.length > 0) events.stalled()
  }

  /** @param {string} id */
  function forgotten(id) {
    const message = messages.find((one) => one.id === id)
    if (!message) return
    remove(id)
    events.forgotten(message)
  }

  async function post() {
    const mine = link
    if (!mine || posting === mine) return
    posting = mine
    for (let next = nextToPost(); next; next = nextToPost()) {
      watchForEcho()
      const result = await mine.post(toActivity(next))
      if (link !== mine) return
      if (result === 'taken') taken.add(next.id)
      if (result === 'refused') {
        remove(next.id)
        events.refused(next)
      }
      if (result === 'again') events.stalled()
      if (result === 'later') {
        clearTimeout(stall)
        pause = setTimeout(() => use(mine), PATIENCE)
      }
      if (result === 'again' || result === 'later') return
    }
    posting = undefined
  }

  const nextToPost = () => messages.find(({ id }) => !taken.has(id))

  /** @param {Link | undefined} next */
  function use(next) {
    clearTimeout(stall)
    clearTimeout(pause)
    link = next
    taken = new Set()
    posting = undefined
    void post()
  }

  /** @param {string} id */
  function remove(id) {
    messages = messages.filter((message) => message.id !== id)
    save()
    watchForEcho()
  }

  return {
    /** Posts over this link from now on; undefined while there is none. */
    use,
    /** The echo of a message was seen: it is safe. */
    remove,
    /**
     * @param {string} text
     * @returns {Unsent}
     */
    add(text) {
      const message = { id: newId(), text, conversation }
      messages.push(message)
      save()
      void post()
      return message
    },
    /**
     * Names the conversation that messages are for, and returns those to show as waiting. What an earlier load of the
     * page left unsent in another conversation is not posted into this one, but handed back as strayed.
     * @param {string} current
     * @returns {{ waiting: Unsent[], strayed: Unsent[] }}
     */
    belongTo(current) {
      const strayed =
        conversation === ''
          ? messages.filter((message) => message.conversation && message.conversation !== current)
          : []
      messages = messages.filter((message) => !strayed.includes(message))
      for (const message of messages) message.conversation = current
      conversation = current
      save()
      return { waiting: messages, strayed }
    },
  }
}

/** @returns {Unsent[]} */
function readLeft() {
  try {
    return JSON.parse(recall(KEY))
  } catch {
    return []
  }
}

// crypto.randomUUID is missing on plain http other than localhost.
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** @param {Unsent} message */
function toActivity({ id, text }) {
  return {
    type: 'message',
    text,
    textFormat: 'plain',
    locale: navigator.language,
    localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    channelData: { clientActivityID: id },
  }
}
