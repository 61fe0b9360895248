import { escapeHtml } from '../webChat/plainPage'
import type { Nudge } from './prepareNudge'

/** A nudge as the text of a mail, and the same as simple HTML: no pictures, nothing that tells when it is opened. */
export function layOutMail({ words, link, off }: Pick<Nudge, 'words' | 'link' | 'off'>): {
  text: string
  html: string
} {
  const paragraphs = (text: string) => text.split('\n\n').map((each) => `<p>${escapeHtml(each)}</p>`)
  const html = [
    '<!doctype html>',
    '<html lang="en"><body style="font:16px/1.5 sans-serif;max-width:34em">',
    ...paragraphs(words.mail),
    `<p><a href="${escapeHtml(link)}">Open my chat</a></p>`,
    '<hr>',
    ...paragraphs(words.why).map((each) => each.replace('<p>', '<p style="font-size:14px">')),
    `<p style="font-size:14px"><a href="${escapeHtml(off)}">Turn these mails off</a></p>`,
    '</body></html>',
  ]
  return { text: `${words.mail}\n\n${link}\n\n-- \n${words.why}\n${off}\n`, html: html.join('\n') }
}
