/** A wording with no more words of ours than this is nothing anyone would know again: the client's words are the sentence. */
const MOST_OWN_WORDS = 2

/** Whether a wording gives the client's words back with next to nothing of ours around them: "So {words}." */
export function isPlainFrame(wording: string): boolean {
  const own = wording.replace(/\{\w+\}/g, ' ').match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0
  return /\{\w+\}/.test(wording) && own <= MOST_OWN_WORDS && !wording.includes('?')
}
