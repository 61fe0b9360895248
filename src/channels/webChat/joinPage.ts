import { PAGE_END, pageStart } from './plainPage'

/** The pages an invitation can lead to: its button, a browser that has a chat already, a link that no longer works. */
export type JoinPage = 'invitation' | 'alreadyHere' | 'gone'

const BODIES: Record<JoinPage, string> = {
  invitation: `<h1>Welcome to Oars</h1>
<p>You have been invited to a private chat for reflecting on your own goals, at your own pace.</p>
<p>The link works once. The chat then stays in this browser, so open it on the device you would like to use.</p>
<form method="post"><button>Open my chat</button></form>`,
  alreadyHere: `<h1>This browser already has a chat</h1>
<p>If it is yours, just go on with it. This invitation stays unused.</p>
<p><a class="button" href="/">Go on with that chat</a></p>
<p>If someone else uses it here, or you want a new one, this invitation can open another. The chat that is here now can
then no longer be reached from this browser.</p>
<form method="post"><button name="replace" value="yes" class="second">Open a new chat instead</button></form>`,
  gone: `<h1>This link no longer works</h1>
<p>It may have been used already, or it is too old.</p>
<p>If you have used it in this browser before, your chat is still here.</p>
<p><a class="button" href="/">Go to my chat</a></p>
<p>Otherwise please ask whoever invited you for a new link. Nothing you have said is lost.</p>`,
}

// A second press would be answered with "no longer works", and the browser would drop the first answer with its cookie.
const SCRIPT = `let sent=false;addEventListener('submit',e=>{if(sent)e.preventDefault();sent=true});
addEventListener('pageshow',()=>{sent=false})`

/** One of the pages as HTML. `nonce` allows its style and script. */
export function renderJoinPage(page: JoinPage, nonce: string): string {
  return `${pageStart(nonce)}${BODIES[page]}\n<script nonce="${nonce}">${SCRIPT}</script>\n${PAGE_END}`
}
