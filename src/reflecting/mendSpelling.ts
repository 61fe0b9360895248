import words from './lexicon/spelling.json'

const mended = new Map<string, string>(Object.entries(words))
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\p{Cf}|\u20E3|\uFE0F/gu
const emoticon = /(?<=^|\s)(?:[:;=8][-']?[()DPp/|3]{1,3}|<3|\^\^|xd)(?=\s|$|[.,!])/gi
const capsMeantAsStress = new Set(
  'a i not so and or never all every each only really very hate love want need did do no nothing none zero one two three four five six seven ten twice once again still too always the this that it at in on of to for is was am are my me we he she they out up off but had have been got went day days week just even'.split(
    ' ',
  ),
)

const endInIn =
  /^(?:begin|cabin|basin|robin|margin|origin|vitamin|aspirin|virgin|pumpkin|napkin|within|insulin|muffin|ruin|login|plugin|admin|statin|gherkin|cumin|dublin|berlin|martin|kevin|colin|austin|justin|robin|marvin|gavin|melvin|calvin|erin|bulletin|penicillin|metformin|gelatin|toxin|resin|satin|latin|violin|javelin|urchin|griffin|goblin|skin|chin|thin|twin|grin|spin|sin|win|tin|kin|fin|pin|bin|din|cousin|raisin|penguin|coffin|dolphin|bargain|harlequin|quin|rosin|franklin|benjamin|edwin|darwin|devin|dustin|corwin|merlin|lentin|check-?in|melatonin|serotonin|ritalin|warfarin|ramin|amin|assassin|dustbin|doin)'?$/i
const initials = /^(?:ADHD|PTSD|COPD|GCSES?|HIIT|YMCA|UCAS|HMRC|ASDA|IKEA|COVID|[A-Z]*[^AEIOUY]{4,})$/
/** Words after "its" that show "it's" was meant. */
const afterItIs =
  'been|a|an|the|so|too|just|not|really|very|all|only|still|always|never|gone|got|getting|going|hard|good|easy|easier|harder|better|worse|fine|ok|okay|nice|great|tough|me|my|because|that|what|like|about|in|on|more|done|over|taking|making|helping|working|killing|become|quiet|nothing|everything|two|three|boring|cold|hot|expensive|impossible|the only'

/** Spellings that only their neighbours settle, in the order they are tried. */
const bySurroundings: [RegExp, string][] = [
  [new RegExp(`\\bits (?=(?:${afterItIs})\\b)`, 'gi'), "it's "],
  // "Its lid was gone" has an owner; "its two pounds" at the start has none.
  [/^its (?!own\b|[a-z]+ (?:is|was|has|were|are|had)\b)/gi, "it's "],
  [
    /(?<!\b(?:my|an|the|no|your|his|her|photo|fake|any) )\bid (?=(?:have|been|be|do|go|get|love|like|rather|say|never|always|just|already|only|had|hate|want|give|take|made|said|told|gone|forgotten|feel)\b)/gi,
    "I'd ",
  ],
  [/\b(s?)hell (?=(?:be|have|get|go|never|do|say|just|come|call|know|ring|see|tell|probably|always)\b)/gi, "$1he'll "],
  [/(^|\b(?:and|but|so|then)\s)well (?=(?:be|go|see|get|have|do|try|never|probably|need)\b)/gi, "$1we'll "],
  [
    /(?<!\b(?:the|a|to|can|could|will|would|may|might|did|that|which|root|main|real|not|probably|another) )\bcause (?=(?:I|im|i'm|ive|it|it's|my|the|he|she|they|we|of|there|that|everyone|nobody|work)\b)/gi,
    'because ',
  ],
  // "I should like to" is an old "I would like to", and "you shall" would be our order.
  [
    /\b(I|we) should (?=(?:so |very much |dearly |quite )?(?:like|love|prefer|hate|not care|not like|not want|be (?:glad|happy|sorry|lost))\b)/gi,
    '$1 would ',
  ],
  [/\b(I|we) shall\b/gi, "$1'll"],
  [/\b(I|we) shan't\b/gi, "$1 won't"],
  [
    /(^|,\s|\b(?:and|but|so|because|think|that|then|hope)\s)ill (?=(?:be|do|go|try|get|have|start|see|call|make|take|keep|ask|probably|never|definitely|just|finish|ring|send|give)\b)/gi,
    "$1I'll ",
  ],
  [/(^|\b(?:and|but|so|because)\s)were (?=(?:going|doing|not|getting|all|both|trying|still)\b)/gi, "$1we're "],
  [
    /\b(on|last|this|next|every|by|until|and|an|from|for|to|since) sat(?= |$|,)(?! (?:in|on|down|at|with|through|up|there|outside|around|for)\b)/gi,
    '$1 Saturday',
  ],
  [/\b(on|last|this|next|every|by|until|till|start|starting|and|from|since) sun(?= |$|,)/gi, '$1 Sunday'],
  [/\bsat (morning|night|afternoon|evening|and sun)\b/gi, 'Saturday $1'],
  [/\bsun (?=(?:to|and|or) (?:Mon|Tues|Wednes|Thurs|Fri|Satur)day)/gi, 'Sunday '],
  [/\bsun (morning|night|afternoon|evening)\b/gi, 'Sunday $1'],
  [/\b(and|,) sun(?=$|,)/gi, '$1 Sunday'],
  [/\b(should|could|would|might|must) of\b/gi, '$1 have'],
  [/\ban (?=[bcdfgjklmnpqrstvwxz])/gi, 'and '],
  [
    /\bto (?=(?:tired|busy|hard|late|much|many|scared|stressed|anxious|knackered|cold|expensive|ill|far|early|long|difficult|nervous|exhausted)\b)/gi,
    'too ',
  ],
  [/\bits (?=(?!(?:own|opening|closing|beginning|ending|building|parking)\b)[a-z]{2,}ing\b)/gi, "it's "],
  [/\b(I|we|never|just) herd\b/gi, '$1 heard'],
  [/(?<!\b(?:the|every|each|any|some|one|an|no|my|on) )\bother (?=day\b)/gi, 'the other '],
  [
    /\b(and|but|because|so|when|if|that|think|know|now|then|or) its (?=(?:dark|light|raining|late|early|wet|horrible|lovely|awful|weird|funny|sad|mad|crazy|hectic|freezing|stressful|scary|exhausting|tiring|cheaper|quicker|painful|pouring|payday|winter|summer|Christmas|fine|me|my|mostly|usually|probably|always|been|one|someone|everyone|nobody)\b)/gi,
    "$1 it's ",
  ],
  [/\b(more|less|better|worse|easier|harder|other|rather|earlier|later) then\b/gi, '$1 than'],
  [/\btheir (?=(?:was|is|were|are|will|wasn't|isn't)\b)/gi, 'there '],
  [
    /\b(\d+|two|three|four|five|six|seven|eight|nine|ten) (time|day|hour|week|minute|mile|page|month|year)(?=$|,| (?:a|per|this|last|in|on|and|but|because|only|each|every|ago|late|early|already|for|so|today|yesterday|of|at|before|after|most|straight|daily)\b)/gi,
    '$1 $2s',
  ],
  [/\ba (?=hours?\b|hour's\b)/gi, 'an '],
  [/\b1 (time|day|hour|week|minute|mile|page|month|year)s\b/gi, '1 $1'],
  [/\b(an|one) (hour|minute|week|year|day|month)s(?=$|,)/gi, '$1 $2'],
  [/(?<![\d.])1 ?x\b/gi, 'once'],
  [/(?<![\d.])2 ?x\b/gi, 'twice'],
  [/(?<![\d.])(\d{1,2}) ?x\b/gi, '$1 times'],
  [/\bI (?:ain't|aint) (?=(?:got|been|done|seen|had|gone|slept|touched|heard|missed|smoked|eaten)\b)/gi, "I haven't "],
  [/\b(it|he|she|that|this|there) (?:ain't|aint)(?= (?!got\b|been\b|had\b|done\b))/gi, "$1 isn't"],
  [/\b(we|they) (?:ain't|aint)(?= (?!got\b|been\b|had\b|done\b))/gi, "$1 aren't"],
  [/\bI (?:ain't|aint)\b/gi, "I'm not"],
  [/\b(I|we|they|you) have got to\b/gi, "$1've got to"],
  [/\b(he|she|it) have got to\b/gi, "$1's got to"],
  [/\bidk (?=(?:how|what|why|if|when|where|who|about)\b)/gi, "I don't know "],
  [/\bdunno (?=(?:how|what|why|if|when|where|who|about)\b)/gi, "don't know "],
  [/('ve|'s) have got to\b/gi, '$1 got to'],
  [/\b(don't) no (?=(?:what|how|why|if|where|who|when)\b)/gi, '$1 know '],
  [/\b(my|our|his|her) (mum|mom|mam|dad|nan|wife|husband|boss|mate)s (?=[a-z])/gi, "$1 $2's "],
  [/\b(of|at|to|from|round|in|by|over|my|our|his|her) (mum|mom|mam|dad|nan|gran)s(?= [a-z]|$)/gi, "$1 $2's"],
  [/(?:^|(?<=\b(?:and|but|because|so) ))I (been|done|seen|gone)\b/gi, "I've $1"],
  [
    /(^|\b(?:with|and|but|to|of|for|saw|because) )me (?=(?:mum|mam|dad|nan|brother|sister|mate|mates|missus|kids|wife|husband)\b(?! (?:and I|to|up|off)\b))/gi,
    '$1my ',
  ],
]

const day = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const dayList = new RegExp(`\\b${day}(?:(?:,| and|, and)? ${day}){1,6}\\b(?!,? and\\b)`, 'g')

/**
 * A clause as typed, made fit to be said by somebody else: straight quotes, no emoji or kisses, missing apostrophes and
 * everyday misspellings mended, short forms written out ("wk", "gonna", "Thurs"), shouting in capitals brought down.
 * Words it does not know stay as they are. Work grows with the length of the text; call it with at most 300 characters.
 */
export function mendSpelling(clause: string): string {
  let text = clause
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02BC`\u00B4]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2012-\u2015]/g, ' - ')
    .replace(emoji, ' ')
    .replace(/[\p{Cc}\p{Zs}]/gu, ' ')
    .replace(emoticon, ' ')
    .replace(/\u2026|\.{2,}/g, ', ')
    .replace(/\s{2,}/g, ' ')
    .trim()
  text = quietCapitals(text)
  text = text
    .replace(/\bso{2,8}\b/gi, 'so')
    .replace(/\bto{3,8}\b/gi, 'too')
    .replace(/\bve+r+y{2,8}\b/gi, 'very')
  text = text
    .split(' ')
    .map((token) => mendToken(token))
    .join(' ')
  for (const [wrong, right] of bySurroundings) text = text.replace(wrong, right)
  text = text.replace(dayList, (days) => listDays(days))
  return text.replace(/\s+([,.;!])/g, '$1').replace(/([,;])\1+/g, '$1')
}

function listDays(days: string): string {
  if (days.includes('and')) return days
  const names = days.split(/,? (?:and )?/).filter(Boolean)
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function mendToken(token: string): string {
  const found = /^([("',]{0,2})(.*?)([)"',.!;:]{0,4})$/.exec(token)
  const core = found?.[2] ?? ''
  const right = mended.get(core.toLowerCase()) ?? fullGerund(core)
  if (right === undefined || core.length > 20 || /^[RYNW]$/.test(core)) return token
  const cased = /^[A-Z]/.test(core) && core !== 'I' ? right.charAt(0).toUpperCase() + right.slice(1) : right
  return `${found?.[1] ?? ''}${cased}${found?.[3] ?? ''}`
}

/** "Cryin" and "drivin'" for "crying" and "driving"; "cabin" and "within" are words of their own. */
function fullGerund(core: string): string | undefined {
  return /^[a-z]{3,12}(?<![aeo])in'?$/.test(core) && !endInIn.test(core) ? `${core.replace(/'$/, '')}g` : undefined
}

function quietCapitals(text: string): string {
  const shouted = text.match(/\b[A-Z']{2,}\b/g) ?? []
  const lower = /[a-z]/.test(text)
  if (!lower && shouted.length > 1) return text.toLowerCase()
  return text.replace(/\b[A-Z][A-Z']+\b/g, (word) =>
    capsMeantAsStress.has(word.toLowerCase()) || (word.length > 3 && !initials.test(word)) ? word.toLowerCase() : word,
  )
}
