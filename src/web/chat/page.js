// @ts-check
import { createComposer } from './composer.js'
import { keepConnected } from './connection.js'
import { keepAtEnd } from './keepAtEnd.js'
import { createOutbox } from './outbox.js'
import { createQuickReplies } from './quickReplies.js'
import { tellSeen } from './seen.js'
import { createStatusLine } from './statusLine.js'
import { createTranscript } from './transcript.js'
import { createTypingSign } from './typingSign.js'

/** @param {string} id */
const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id))

const form = /** @type {HTMLFormElement} */ (find('form'))
const box = /** @type {HTMLTextAreaElement} */ (find('box'))

const status = createStatusLine(find('status'))
const typing = createTypingSign(find('typing'))
const replies = createQuickReplies(find('replies'), choose)
const composer = createComposer(form, box, send)
const seen = tellSeen()
const toEnd = keepAtEnd([find('log').parentElement ?? document.body, form])

let live = false

const transcript = createTranscript(find('log'), {
  shown(speaker, message) {
    if (speaker === 'mine') {
      replies.hide()
      if (live) typing.await()
    } else {
      replies.show(message)
      typing.hide()
      seen()
    }
  },
  echoed: (id) => outbox.remove(id),
})

const outbox = createOutbox({
  stalled: () => connection.drop(),
  forgotten: (message) => transcript.giveUp(message),
  refused(message) {
    transcript.giveUp(message, 'This could not be sent.')
    typing.hide()
    composer.giveBack(message.text)
    status.stay('Your message could not be sent. It is back in the box.')
  },
})

const connection = keepConnected({
  state(state, link) {
    live = state === 'live'
    outbox.use(link)
    if (live) status.live()
    else typing.hide()
    if (state === 'lost') status.lost()
    if (state === 'uninvited') {
      status.stay('You need an invitation to talk with Oars. Please open the link that you were given.')
    }
  },
  conversation({ conversationId, userId }) {
    transcript.begin(userId)
    replies.hide()
    const { waiting, strayed } = outbox.belongTo(conversationId)
    for (const message of waiting) transcript.addPending(message)
    if (strayed.length > 0) composer.giveBack(strayed.map(({ text }) => text).join('\n'))
  },
  activity: (activity) => transcript.add(activity),
})

/** @param {string} text */
function send(text) {
  if (live) status.stay('')
  transcript.addPending(outbox.add(text))
  toEnd()
}

/** @param {string} text */
function choose(text) {
  send(text)
  composer.focus()
}

find('help').addEventListener('click', () => choose('help'))
composer.focus()
