/** The one who is "I" in the client's mouth is "you" in ours; "we" is the client and others, never Oars, so plural "you". */
const turnedTo = new Map<string, string>([
  ['i', 'you'],
  ["i'm", "you're"],
  ["i've", "you've"],
  ["i'd", "you'd"],
  ["i'll", "you'll"],
  ['me', 'you'],
  ['my', 'your'],
  ['mine', 'yours'],
  ['myself', 'yourself'],
  ['we', 'you'],
  ["we're", "you're"],
  ["we've", "you've"],
  ["we'd", "you'd"],
  ["we'll", "you'll"],
  ['us', 'you'],
  ['our', 'your'],
  ['ours', 'yours'],
  ['ourselves', 'yourselves'],
])

const between =
  '(?:(?:only|just|never|also|still|really|always|honestly|actually|probably|already|even|so|too|both|all|clearly|obviously|definitely|nearly|almost|hardly|barely|finally|usually|currently|now|then|again|myself) ){0,2}'
const saidThat = /"[^"]{0,200}"|(?<=^|[ ,(])'[^']{1,200}(?:'[a-z]{1,2}\b[^']{0,100}){0,4}'(?=$|[ ,.)])/g
const otherSubject =
  /\b(?:he|she|it|they|that|which|who|there|this|what|he's|she's|it's|they're|that's|everyone|nobody|someone|everything|nothing)\b/i
const secondWas = new RegExp(`(?:\\b(?:and|but|or|so)|,) (${between})(was|wasn't|am)\\b`, 'gi')
/** "Mum" alone is the client's; in our mouth it would be ours. */
const ownKin =
  /(^|[,;] |\b(?:and|but|so|because|with|to|for|of|at|from|told|asked|saw|that|when|if|by|rang|called|I and|says?|said|knows?|thinks?|and then|or|like|than|helped|helping|ask|see|ring|call|visit|visited|think|thought|know|knew|because) )(mum|mom|mam|mama|mamma|papa|pop|pops|granny|nana|nanna|mummy|daddy|dad|nan|gran|grandad|grandma|mother in law|father in law|sister in law|brother in law)\b/gi
/** "I can not stop me", "I don't see me wanting that": the one who does it is the one it is done to. */
const ownObject =
  /\b(I (?:[a-z']+ ){0,3}?(?:see|saw|find|found|picture|imagine|caught|catch|stop|hate|blame|treat|push|force|know|lose|lost))(?: me)\b(?! (?:and|a|an|the|my|some|up)\b)/gi
/** "On me chest", "with me kids": a "my" as some speak it. */
const myOwn =
  /(?<=\b(?:on|in|at|with|to|of|for|from|by|after|before|off|over|round|broke|hurt|lost|done|did|had|heard) )me (?=(?:own|name|chest|back|head|feet|foot|legs?|knees?|hips?|hands?|arms?|shoulder|eyes|teeth|hair|mind|phone|bike|car|bed|dinner|tea|house|room|job|work|kids|lad|lass|son|daughter|mum|mam|dad|nan|coat|shoes|boots|money|wages|meds|tablets)\b)/gi
const disagreeing =
  /\bI (?:is|has|does|isn't|hasn't|doesn't|my|no|not|be|being|goes|wants|gets|needs|feels|thinks|knows|have (?:do|go|went))\b/i

/**
 * Turns a clause of the client's to them: I → you, my → your, am → are, was → were where I is its subject; tense and
 * everything else kept. Words in quotation marks keep their persons. Undefined where it is unclear whose verb a "was" is.
 */
export function turnPersons(clause: string): string | undefined {
  const quotes: string[] = []
  let text = clause.replace(saidThat, (quote) => `\uE000${quotes.push(quote) - 1}\uE001`)
  if (disagreeing.test(text)) return undefined
  text = orderCompany(text.replace(ownObject, '$1 myself').replace(myOwn, 'my '))
  text = text.replace(ownKin, (_, lead, kin) => `${lead}my ${kin.toLowerCase()}`)
  const verbs = agreeSecondVerbs(text)
  if (verbs === undefined) return undefined
  text = verbs
    .replace(new RegExp(`\\bI (${between})am\\b`, 'gi'), 'I $1are')
    .replace(new RegExp(`\\b(I|I and [a-z]+|[a-z]+ and I) (${between})was\\b`, 'gi'), '$1 $2were')
    .replace(new RegExp(`\\b(?<!and )(I|we) (${between})wasn't\\b`, 'gi'), "$1 $2weren't")
    .replace(/\b(I|we) (both |all |just )?was\b/gi, '$1 $2were')
    .replace(/\bam I\b/gi, 'are I')
    .replace(/\bwas I\b/gi, 'were I')
    .replace(/\b(me and (?:my|the|our) [a-z]+|me and [A-Za-z]+) was(n't)?\b/gi, '$1 were$2')
  text = text.replace(/[A-Za-z]+(?:'[a-z]+)?/g, (word) => turnedTo.get(word.toLowerCase()) ?? word)
  // "Told you you could": said twice, the word needs a "that" between.
  text = text.replace(
    /\b(told|tell|tells|reminded|showed|texted|promised) you (you|you're|you'd|you've|you'll)\b/gi,
    '$1 you that $2',
  )
  return text.replace(/\uE000(\d+)\uE001/g, (_, index) => quotes[Number(index)] ?? '')
}

/** "My sister and I" and "myself and Tom" read as "you and your sister" and "you and Tom". */
function orderCompany(text: string): string {
  return text
    .replace(
      /^(?:(?:me|myself) and (him|her|them)|(him|her|them) and (?:me|I)) /i,
      (_, after, before) => `I and ${subjectForm(after ?? before)} `,
    )
    .replace(/^(?:me|myself) and /i, 'I and ')
    .replace(/^([A-Z][a-z]+) and (?:I|me|myself) /, (whole, name) =>
      /^(?:I|It|That|This|Work)$/.test(name) ? whole : `I and ${name} `,
    )
    .replace(
      /(^|[,;] |\b(?:and|but|because|that|so|then) )((?:my|the|our) [a-z]+|he|she) and (?:I|me|myself)\b(?=(?:'ve|'re| ))/gi,
      (_, lead, other) => `${lead}I and ${/^(?:he|she)$/i.test(other) ? other.toLowerCase() : other}`,
    )
    .replace(
      /\b(between|with|for|to|without) ((?:my|the|our) [a-z]+|him|her|them) and (?:me|myself|I(?=$|[,.;]))(?![\w'])/gi,
      '$1 me and $2',
    )
}

/** "I went home and was tired": the second verb is I's too, unless another subject came in between. */
function agreeSecondVerbs(text: string): string | undefined {
  let unsure = false
  const agreed = text.replace(secondWas, (whole, adverbs: string, verb: string, at: number) => {
    const ahead = text.slice(0, at)
    const firstPerson = /\b(?:I|I'm|I've|I'd|I'll)\b(?!.*\b(?:I|I'm|I've|I'd|I'll)\b)/i.exec(ahead)
    if (!firstPerson) return verb.toLowerCase() === 'am' ? refuse(whole) : whole
    const since = ahead.slice(firstPerson.index)
    if (otherSubject.test(since) || /\b(?:when|because|if|where|after|before) [a-z]/i.test(since)) return refuse(whole)
    const turned = { was: 'were', "wasn't": "weren't", am: 'are' }[verb.toLowerCase()] ?? verb
    return `${whole.slice(0, whole.length - verb.length - adverbs.length)}${adverbs}${turned}`
  })
  return unsure ? undefined : agreed

  function refuse(whole: string): string {
    unsure = true
    return whole
  }
}

function subjectForm(pronoun: string): string {
  return { him: 'he', her: 'she', them: 'they' }[pronoun.toLowerCase()] ?? pronoun
}
