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

const STYLE = `:root{color-scheme:light dark}body{font:1.0625rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;
padding:0 1.25rem}h1{font-size:1.5rem}button,.button{display:inline-block;font:inherit;padding:.65rem 1.25rem;border:2px solid
#1b5e57;border-radius:.5rem;background:#1b5e57;color:#fff;text-decoration:none;cursor:pointer}.second{background:transparent;
color:inherit}:focus-visible{outline:3px solid #c77700;outline-offset:2px}`

// A second press would be answered with "no longer works", and the browser would drop the first answer with its cookie.
const SCRIPT = `let sent=false;addEventListener('submit',e=>{if(sent)e.preventDefault();sent=true});
addEventListener('pageshow',()=>{sent=false})`

/** One of the pages as HTML. `nonce` allows its style and script. */
export function renderJoinPage(page: JoinPage, nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Oars</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
${BODIES[page]}
</main>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>
`
}
