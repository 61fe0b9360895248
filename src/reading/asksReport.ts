const whatComes =
  /\b(?:next|will|might|step|coming (?:days?|week)|from here|from now|tomorrow|forward|ahead|(?:go|carry|keep) on|in mind|see yourself|suits? you|(?:which|what|any) day|a day for it|doable|(?:want|like) to (?:do|go|try|look)|way do you want|would you do first|put a day|useful)\b/i

/**
 * Whether what Oars `asked` last is how it went, rather than what comes next or where to go; so it is where nothing is
 * known of what was asked. Goes by the last question of the message.
 */
export function asksReport(asked: string | undefined): boolean {
  if (!asked) return true
  const sentences = asked.slice(-300).split(/(?<=[.?!]) +/)
  const question = sentences.findLast((sentence) => sentence.includes('?')) ?? sentences.at(-1) ?? ''
  return !whatComes.test(question)
}
