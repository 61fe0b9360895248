const reason =
  /^(.{6,200}?)[,.]{0,2} (?:because|cuz|cos|coz|bcuz|bc|since(?= (?:i|my|we)\b)|so that(?= (?:i|my|we)\b)|so(?= (?:i|we) (?:can|could)\b)) (?:of )?(.{6,400})$/is
const spoken = /(?<=^| )(?:um{1,4}|uh{1,4}|erm{1,3}|er)[, ]{1,3}/gi

/** The goal and, where it came with one, the reason: "get to bed by 11 because I'm tired" is both. */
export function splitReason(words: string): { words: string; why?: string } {
  const plain = words.slice(0, 700).replace(spoken, '')
  const [, goal, why] = reason.exec(plain) ?? []
  return goal?.includes(' ') && why ? { words: goal.trim(), why: why.trim() } : { words }
}
