/** Longer messages tell a story, in which a wish is one part. */
const MOST_CHARACTERS = 200

const alsoWants =
  /^(?:(?:ok|okay|yes|hi|hey|so|and|oh|btw|by the way|another thing|one more thing)[,:]? ){0,3}i(?:'d| would)? (?:also|now|next) (?:(?:really )?(?:want|wanna|need|like|love|plan|hope|wish)(?: to)?|have to) (.{3,160})$/i
const wantsToo =
  /^(?:(?:ok|okay|yes|hi|hey|so|and|oh)[,:]? ){0,3}i(?:'d| would)? (?:really )?(?:want|wanna|need|like|love)(?: to)? (.{3,160}?),? (?:too|as well|on top of (?:it|that))$/i

/** What follows "I also want to" and is asked of Oars, or told. */
const noGoal =
  /^(?:it|this|that|you|to know|know|say|tell you|talk to (?:a|some|you)|(?:stop|pause|end|cancel) (?:it|this|these|the|all)|stop$|pause$)/i

/** The words of a further goal in a message that says so ("I also want to save £20 a week"); undefined where it is no such message. */
export function readAnotherGoal(message: string): string | undefined {
  const text = message
    .slice(0, MOST_CHARACTERS + 1)
    .replace(/’/g, "'")
    .trim()
    .replace(/[.!\s]{1,20}$/, '')
  if (text.length > MOST_CHARACTERS || text.endsWith('?')) return undefined
  const words = (alsoWants.exec(text) ?? wantsToo.exec(text))?.[1]
  return words === undefined || noGoal.test(words) ? undefined : words
}
