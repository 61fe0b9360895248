/** Text that every database stores as it is: without U+0000, and with U+FFFD for half of a surrogate pair. */
export function cleanText(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd')
}

/** JSON with all its strings cleaned (not the names of properties, which JSON escapes). */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === 'string' ? cleanText(part) : part))
}
