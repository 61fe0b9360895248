const DAY = 24 * 3600 * 1000

/** How long ago something was said, in plain words that can stand inside a sentence. Both times in epoch milliseconds. */
export function tellAgo(at: number, now: number): string {
  const days = (now - at) / DAY
  if (days < 1) return 'earlier on'
  if (days < 5) return 'a few days ago'
  const weeks = Math.round(days / 7)
  if (weeks <= 1) return 'last week'
  return `${WORDS[weeks] ?? weeks} weeks ago`
}

const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
