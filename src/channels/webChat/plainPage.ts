/** Text as HTML shows it, also inside an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const STYLE = `:root{color-scheme:light dark}body{font:1.0625rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;
padding:0 1.25rem;overflow-wrap:anywhere}h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}
button,.button{display:inline-block;font:inherit;padding:.65rem 1.25rem;border:2px solid
#1b5e57;border-radius:.5rem;background:#1b5e57;color:#fff;text-decoration:none;cursor:pointer}.second{background:transparent;
color:inherit}dt{font-size:.875rem;margin-top:.75rem}dd{margin:0;white-space:pre-wrap}
:focus-visible{outline:3px solid #c77700;outline-offset:2px}`

/** A page beside the chat as HTML up to its content; `nonce` allows its style. PAGE_END closes it. */
export function pageStart(nonce: string): string {
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
`
}

/** What ends a page that pageStart began. */
export const PAGE_END = '</main>\n</body>\n</html>\n'

/** Headers of such a page: never kept, no script or style but its own, no frame around it. */
export function pageHeaders(nonce: string): Record<string, string> {
  return {
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      `default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; ` +
      `script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`,
    'X-Content-Type-Options': 'nosniff',
    // Not 'no-referrer': with it browsers send the form's Origin as null, which is refused as foreign.
    'Referrer-Policy': 'same-origin',
  }
}
