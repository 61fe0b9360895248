// @ts-check
import { linkify } from './linkify.js'

/** @import { Activity, TranscriptEvents, Unsent } from './types' */

/** A conversation that comes from its start is taken as complete after so long (ms) without another activity. */
const HISTORY_PAUSE = 250

/** Milliseconds that screen readers are kept from reading history out. */
const SILENCE = 1000

/** Milliseconds without an echo after which a message is marked as still being sent. */
const SLOW = 2000

/**
 * The bubbles, in the order of the conversation: each activity once, messages still being sent at the end.
 * Everything is put in as text, never as markup.
 * @param {HTMLElement} log
 * @param {TranscriptEvents} events
 */
export function createTranscript(log, events) {
  /** @type {Set<string>} Ids of the activities that are in. */
  let known = new Set()
  /** @type {Map<string, HTMLElement>} Messages being sent, by clientActivityID. */
  let pending = new Map()
  /** @type {Activity[] | undefined} History being gathered, to go in at one stroke. */
  let history
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let gathering
  let userId = ''
  let lastDay = ''
  /** @type {Node | undefined} */
  let hint

  /** @param {Activity} activity */
  function put(activity, isNew = true) {
    const mine = activity.from?.role === 'user' || activity.from?.id === userId
    const own = (mine && activity.channelData?.clientActivityID) || ''
    const waiting = pending.get(own)
    const message = waiting ?? createMessage(activity, mine)
    if (!waiting) log.insertBefore(message, pending.values().next().value ?? null)
    message.querySelector('.note')?.remove()
    message.classList.toggle('new', isNew)
    pending.delete(own)
    startDay(message, activity.timestamp)
    // What is still being sent stands last, and has been shown already.
    if (mine || pending.size === 0) events.shown(mine ? 'mine' : 'oars', activity)
    if (own) events.echoed(own)
  }

  /**
   * @param {HTMLElement} message
   * @param {string | undefined} timestamp
   */
  function startDay(message, timestamp) {
    const at = new Date(timestamp ?? Date.now())
    const day = Number.isNaN(at.valueOf()) ? lastDay : nameDay(at)
    if (day === lastDay) return
    lastDay = day
    message.before(element('p', 'day', day))
  }

  /**
   * @param {Activity} activity
   * @param {boolean} mine
   */
  function createMessage(activity, mine) {
    const message = element('div', `message ${mine ? 'mine' : 'oars'}`)
    message.append(element('span', 'unseen', mine ? 'You: ' : 'Oars: '))
    const bubble = element('p', 'bubble')
    bubble.dir = 'auto'
    bubble.append(...(mine ? [activity.text ?? ''] : linkify(activity.text ?? '')))
    message.append(bubble)
    hint?.parentNode?.removeChild(hint)
    hint = undefined
    const titles = activity.suggestedActions?.actions?.map(({ title }) => title) ?? []
    if (!mine && titles.length > 0) {
      hint = message.appendChild(element('span', 'unseen', `Suggested answers: ${titles.join(', ')}.`))
    }
    return message
  }

  function showHistory() {
    const activities = history ?? []
    history = undefined
    // A first welcome is news and is read out; a conversation seen before is not.
    if (activities.some(({ from }) => from?.role === 'user')) {
      log.setAttribute('aria-live', 'off')
      setTimeout(() => log.setAttribute('aria-live', 'polite'), SILENCE)
    }
    for (const activity of activities) put(activity, false)
  }

  function gather() {
    clearTimeout(gathering)
    gathering = setTimeout(showHistory, HISTORY_PAUSE)
  }

  function empty() {
    pending = new Map()
    if (history) history = []
    lastDay = ''
    log.replaceChildren()
  }

  return {
    /**
     * Empties the page for a conversation that is about to come from its start.
     * @param {string} user The client's id in it.
     */
    begin(user) {
      clearTimeout(gathering)
      userId = user
      known = new Set()
      history = []
      empty()
    },

    /** @param {Activity} activity */
    add(activity) {
      if (activity.type !== 'message' || !activity.text || !activity.id || known.has(activity.id)) return
      known.add(activity.id)
      if (activity.channelData?.emptied) empty()
      if (!history) return put(activity)
      history.push(activity)
      gather()
    },

    /** @param {Unsent} unsent */
    addPending({ id, text }) {
      const activity = { type: 'message', text }
      const message = createMessage(activity, true)
      message.classList.add('new')
      pending.set(id, message)
      log.append(message)
      setTimeout(() => pending.has(id) && mark(message, 'Sending…'), SLOW)
      events.shown('mine', activity)
    },

    /**
     * No longer waits for the echo of a message, and says why under it where there is something to say.
     * @param {Unsent} unsent
     * @param {string} [note]
     */
    giveUp({ id }, note) {
      const message = pending.get(id)
      pending.delete(id)
      message?.querySelector('.note')?.remove()
      if (message && note) mark(message, note)
    },
  }
}

/**
 * @param {HTMLElement} message
 * @param {string} text
 */
function mark(message, text) {
  message.querySelector('.note')?.remove()
  message.append(element('p', 'note', text))
}

/** @param {Date} at */
function nameDay(at) {
  const language = navigator.languages.find((name) => name.startsWith('en')) ?? 'en'
  const year = at.getFullYear() === new Date().getFullYear() ? undefined : 'numeric'
  return at.toLocaleDateString(language, { weekday: 'long', day: 'numeric', month: 'long', year })
}

/**
 * @param {string} name
 * @param {string} className
 * @param {string} [text]
 */
function element(name, className, text = '') {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}
