import { PAGE_END, pageStart } from './plainPage'

/**
 * The pages a personal link can lead to: its button, for someone new or for one client; a browser that holds another chat;
 * a link that has been used, and one that is too old or was never given out.
 */
export type JoinPage = 'invitation' | 'ownLink' | 'alreadyHere' | 'used' | 'gone'

const NEW_LINK = `<p>If your chat is in this browser, it is still here.</p>
<p><a class="button" href="/">Go to my chat</a></p>
<p>To sign in again, use the link in the next mail or message that you get, or ask whoever invited you for a new one.
Nothing you have said is lost.</p>`

const BODIES: Record<JoinPage, string> = {
  invitation: `<h1>Welcome to Oars</h1>
<p>You have been invited to a private chat for reflecting on your own goals, at your own pace.</p>
<p>The link works once. The chat then stays in this browser, so open it on the device you would like to use.</p>
<form method="post"><button>Open my chat</button></form>`,
  ownLink: `<h1>Your chat with Oars</h1>
<p>This link is yours alone: it opens your private chat, for check-ins on your own goals.</p>
<p>It works once. The chat then stays in this browser, so open it on a device that others do not use.</p>
<form method="post"><button>Open my chat</button></form>`,
  alreadyHere: `<h1>This browser already has a chat</h1>
<p>If it is yours, just go on with it. This link stays unused.</p>
<p><a class="button" href="/">Go on with that chat</a></p>
<p>If someone else uses it here, or you want the one that this link opens, you can open that instead. The chat that is
here now can then be reached from this browser by a link of its own only.</p>
<form method="post"><button name="replace" value="yes" class="second">Open the other chat instead</button></form>`,
  used: `<h1>This link has been used</h1>
<p>Each link signs in once.</p>
${NEW_LINK}`,
  gone: `<h1>This link no longer works</h1>
<p>It is too old, or not whole.</p>
${NEW_LINK}`,
}

// A second press would be answered with "no longer works", and the browser would drop the first answer with its cookie.
const SCRIPT = `let sent=false;addEventListener('submit',e=>{if(sent)e.preventDefault();sent=true});
addEventListener('pageshow',()=>{sent=false})`

/** One of the pages as HTML. `nonce` allows its style and script. */
export function renderJoinPage(page: JoinPage, nonce: string): string {
  return `${pageStart(nonce)}${BODIES[page]}\n<script nonce="${nonce}">${SCRIPT}</script>\n${PAGE_END}`
}
