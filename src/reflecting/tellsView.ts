import type { Reading } from '../reading/reading'

const verdict =
  /\b(?:(?:great|good|bad|rough|awful|terrible|rubbish|crap|decent|poor|tough|hard|mixed|weird|crazy|shit|nightmare|brilliant|amazing|fine|alright) (?:one|week|start|effort|going|time)|not (?:great|good|bad|too bad|brilliant|ideal|terrible|enough|good enough|what i wanted|(?:very )?(?:happy|proud|pleased))|better than|worse than|(?:less|more|fewer) than (?:i|last)|so close|(?:that'?s|which is|that was) (?:not )?(?:too |so |really |pretty |very )?(?:bad|good|awful|terrible|rubbish|poor|great|fine|ok|okay|something|a start)|(?:i'?m|im|i am) (?:fine|ok|okay|happy|pleased|cool) with (?:it|that|this)|could(?:'ve| have)? (?:be|been|done) (?:better|worse|more)|(?:i )?(?:failed|messed up|blew it|nailed it|smashed it)|went (?:well|badly|ok|okay|fine|wrong))\b/i
const because = /\b(?:because|cos|cuz|bcuz)\b/i
const owns =
  /\b(?:i (?:think|guess|suppose|reckon|realise|realised|realized|know)|the (?:problem|trouble|thing|reason) is|my (?:own )?fault|(?:it'?s|that'?s|all) on me|my own doing)\b/i

/** More words than this are a story; a verdict somewhere in it is about a part. */
const STORY = 40

/** A reason in so few words is all they have to say about it; a longer one tells what happened. */
const SHORT = 12

/** Whether a report says also how they see it: a feeling, a verdict, an explanation. Then nobody needs to ask. */
export function tellsView(message: string, reading: Reading): boolean {
  const words = message.slice(0, 1000)
  const length = words.split(/\s+/).length
  if (length > STORY) return false
  return (
    reading.feelings.length > 0 || verdict.test(words) || owns.test(words) || (length <= SHORT && because.test(words))
  )
}
