import { Parser } from 'htmlparser2'

/** Longest HTML that is read, in characters: what Teams sends at once is less. */
const LONGEST = 100_000

/** Elements whose content is not what the client writes now: somebody's earlier message, code of a page, a picture's name. */
const LEFT_OUT = new Set(['blockquote', 'script', 'style', 'title'])

/** Elements that stand on a line of their own. */
const BLOCKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'tr', 'table', 'pre', 'h1', 'h2', 'h3', 'codeblock', 'hr'])

/**
 * What a client wrote, from the HTML that Teams sends of it: lists as lines, an emoji as its sign, a quoted message left
 * out, and the mention of Oars too (`oars`: how it is mentioned), since it is who is being talked to.
 */
export function plainTextOf(html: string, oars?: string): string {
  const parts: string[] = []
  const add = (part: string) => {
    if (part !== '') parts.push(part)
  }
  const breakLine = () => {
    if (!(parts.at(-1) ?? '\n').endsWith('\n')) parts.push('\n')
  }
  const left: string[] = []
  let mention: string | undefined
  const items: number[] = []
  const parser = new Parser(
    {
      onopentag(name, { alt }) {
        if (LEFT_OUT.has(name)) left.push(name)
        if (left.length > 0) return
        if (name === 'br') add('\n')
        if (BLOCKS.has(name)) breakLine()
        if (name === 'ol') items.push(0)
        if (name === 'ul') items.push(Number.NaN)
        if (name === 'li') add(marker(items))
        if (name === 'emoji') add(alt ?? '')
        if (name === 'at' || name === 'mention') mention = ''
      },
      ontext(part) {
        if (left.length > 0) return
        if (mention === undefined) add(part)
        else mention += part
      },
      onclosetag(name) {
        if (left.at(-1) === name) left.pop()
        if (left.length > 0) return
        if (BLOCKS.has(name)) breakLine()
        if (name === 'ol' || name === 'ul') items.pop()
        if ((name === 'at' || name === 'mention') && mention !== undefined) {
          if (mention !== oars) add(mention)
          mention = undefined
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.end(html.slice(0, LONGEST))
  return tidy(parts.join('') + (mention ?? ''))
}

/** A text that is no HTML, without the mention of Oars. */
export function withoutMention(text: string): string {
  return tidy(text.replace(/<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/g, ''))
}

function marker(items: number[]): string {
  const depth = items.length - 1
  const last = items[depth]
  if (last === undefined || Number.isNaN(last)) return '- '
  items[depth] = last + 1
  return `${last + 1}. `
}

function tidy(text: string): string {
  return text
    .replaceAll('\u00a0', ' ')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
