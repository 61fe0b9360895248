import { randomBytes } from 'node:crypto'
import { type Response, Router } from 'express'
import { escapeHtml, PAGE_END, pageHeaders, pageStart } from './webChat/plainPage'

/** Who runs this Oars, as its settings have it. */
export interface Operator {
  /** Their name: "Riverside Health". */
  name?: string
  /** Where questions about data go: a mail address, or a page of theirs. */
  contact?: string
}

/** `/privacy` and `/terms`: what Oars keeps and what it is, for anyone who asks before using it. */
export function createLegalPages(operator: Operator = {}): Router {
  const router = Router()
  router.get('/privacy', (_request, response) => showPage(response, privacy(operator)))
  router.get('/terms', (_request, response) => showPage(response, terms(operator)))
  return router
}

function showPage(response: Response, body: string): void {
  const nonce = randomBytes(16).toString('base64')
  response
    .set(pageHeaders(nonce))
    .type('html')
    .send(`${pageStart(nonce)}${body}\n${PAGE_END}`)
}

function privacy(operator: Operator): string {
  return `<h1>Privacy</h1>
<p>Oars is software that checks in with you on goals that you set yourself. ${runBy(operator)} They decide how it is used, and
they answer for your data.</p>
<h2>What is kept</h2>
<p>Your goals, your answers and the conversation, in your own words; when you are asked, your time zone, and the country if
you say it. Also your name, mail address or phone number, where whoever invited you has put them in. In Microsoft Teams, the numbers by
which Microsoft knows your organisation and you, so that the conversation stays yours.</p>
<h2>Where it is</h2>
<p>In the database of whoever runs this Oars. No language model reads it, nothing is learnt from it, and nothing is sold or
used for advertising. What you write in Microsoft Teams passes through Microsoft and is kept there too, by the rules that
your organisation has with Microsoft.</p>
<h2>Who sees it</h2>
<p>Staff of a program see whether check-ins were sent and answered, and not what was said. Whoever runs the
server can reach its database. Where a program has named somebody to be told when you may be in danger, you are told who
that is, and what they get to know, before it can happen. Logs hold none of your words.</p>
<h2>What you can do</h2>
<p>Write “my data” in the chat to get all of it, “delete my data” to have it deleted, “stop” to end the messages, and
“who can see this?” at any time. Deleted words are gone from the database, and from backups when those run
out. Messages in Microsoft Teams stay in your Teams until they are deleted there.</p>
<h2>Cookies</h2>
<p>The web chat sets one cookie, which keeps you signed in. There is no other, and nothing that follows you.</p>
<h2>Questions and complaints</h2>
<p>${ask(operator)}</p>`
}

function terms(operator: Operator): string {
  return `<h1>Terms of use</h1>
<p>Oars is software, not a person. ${runBy(operator)}</p>
<h2>What it is for</h2>
<p>Looking back on goals that you set yourself. Whether to use it, what to tell it and what to do about your goals is your
choice. You can stop at any time, without giving a reason.</p>
<h2>What it is not</h2>
<p>It is not therapy, counselling, medical advice or a diagnosis, and not for emergencies. Nobody watches the conversation.
When a message sounds like danger, Oars names people who can help, and it can miss one: in danger, call your local
emergency number.</p>
<h2>Fair use</h2>
<p>Use your own conversation only, keep personal links to yourself, and do not try to break the service or to reach
what others have said.</p>
<h2>Without warranty</h2>
<p>Oars is free software under the MIT licence and comes as it is. It can be wrong, late or away.</p>
<h2>Questions</h2>
<p>${ask(operator)}</p>`
}

function runBy({ name }: Operator): string {
  return name ? `It is run by ${escapeHtml(name)}.` : 'It is run by whoever invited you to it.'
}

function ask({ name, contact }: Operator): string {
  if (contact === undefined) return `Ask ${name ? escapeHtml(name) : 'whoever invited you'}.`
  const href = contact.startsWith('https://') ? contact : `mailto:${contact}`
  return `Write to <a href="${escapeHtml(href)}">${escapeHtml(contact)}</a>.`
}
