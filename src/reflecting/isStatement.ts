import unsaid from './lexicon/unsaid.json'

const swearing = new RegExp(
  `\\b(?:${unsaid.swearing.join('|')})\\b|\\b[a-z]{1,3}[*#@$]{1,4}[a-z]{0,4}\\b|[*#@$%&]{3,}`,
  'i',
)
const labels = unsaid.selfLabels.join('|')
const selfLabel = new RegExp(
  `\\b(?:I'm|I am|I was|I've been|I'll always be|being)(?: (?!feel)[a-z']+){0,3} (?:${labels})\\b(?! (?:about|of a|to see|in the|cold|night|week|day|time|luck))|\\b(?:I feel|I felt|makes? me|made me|feeling)(?: [a-z']+){0,3} (?:idiot|stupid|dumb|useless|failure|loser|pathetic|worthless|disgusting|moron|fool|waste|thick|lazy|fraud|burden|mug)\\b`,
  'i',
)
/** "I'm so bad with money": said back by us it would be a verdict. */
const noGoodAt =
  /\b(?:I'm|I am|I was|I've been)(?: [a-z']+){0,2} (?:bad|terrible|hopeless|useless|rubbish|awful|crap|shit|no good) (?:with|at)\b/i
const selfBlame = new RegExp(`\\b(?:${[...unsaid.selfBlame, ...unsaid.grave].join('|')})`, 'i')
const asksInside =
  /\b(?:said|says|asked) (?:can|could|will|would|do|does|are|is|should) (?:I|you|he|she|they|we)\b|\b(?:why|how|what|when|where) (?:am|is|are|was|were|do|does|did|can|will|would|should|could) (?:I|you|he|she|they|we)\b|\b(?:can|could|will|would|shall) (?:you|u|we) (?:please |just )?(?:hold|move|change|ring|call|text|send|make|put|take|stop|help|tell|do|set|remind|skip|give|let|cancel|drop|swap|push|ask|get|leave|try)\b|\bwhat(?:'s| is) the (?:point|use|difference)\b|\b(?:know|wonder|asked?|not sure) (?:do|does|did|am|is|are|was|were|will|can|should) (?:I|he|she|it|they|we|you)\b|(?:\b(?:so|and|but|or)|,) (?:can|could|should|would|will|do|does|is|are|shall) (?:I|we|you|this|it|that|he|she|they|there)\b|\b(?:and|but|so) (?:who|why|what) (?:cares|knows|bothers|would|am|is|are)\b|\b(?:and|but|so) (?:look at|ask|tell|let's)\b/i

const asksAloud =
  /^(?:(?:and|but|so) )?(?:do|does|can|could|will|would|should|shall|may|might|is|are|am|was|were|have|has|isn't|aren't|don't|doesn't|can't|couldn't|won't|wouldn't|shouldn't|wasn't|haven't) (?:I|you|we|he|she|they|it|there|this|that|anyone|anybody|someone|somebody|the|my|your|u)\b(?! (?:both|twice|once|all) )/i
const reportWithWas = /^was there\b(?! (?:a|an|any|anything|some|something|no|not)\b)/i
const didAsked =
  /^did (?:I|you|we|he|she|they)\b|^did (?:it|that|this|the \w+|my \w+) (?:help|work|go|count|matter|get|make|happen|come|say)\b/i
const wh =
  /^(?:got any|why|how|where|who|which|whose|when's|what's|whats|how's|who's|any (?:ideas?|tips?|thoughts?|advice|suggestions?|chance|hints?|recommendations?))\b(?! I did it (?:was|is)\b)/i
const what =
  /^what\b(?! (?:I|we|got|helped|gets|helps|worked|works|made|makes|threw|stopped|stops|scares|did) (?:.{0,60} )?(?:was|is|it|me)\b)/i

const command =
  /^(?:please|pls|plz|let's|lets|let me|leave|stop|ask|tell|take|give|send|text|message|call|ring|put|remind|cancel|pause|delete|remove|change|make|move|cross|scrap|drop|skip|forget|show|help|start|set|quit|shut|go|come(?! (?:\d|(?:six|seven|eight|nine|ten|five|four|monday|friday|saturday|sunday|winter|summer|bedtime|payday|the (?:weekend|evening)|night|evening|lunchtime)\b))|get|talk|speak|wait|hold|hang|check|try|trust|listen|look|guess what|mind your|mark|sign|add|end|turn|say|read|write|do|be|keep (?:it|me|texting|sending|asking|them|coming|up))\b/i
const askedNicely = /(?<!\b(?:to|didn't|hard|can't|never) )\b(?:please|pls|plz)\b/i
const baseThatReports = /^(?:put|set|quit|read|shut|let) (?!me\b|us\b|it off my|up\b|through)/i
const toUs =
  /\b(?:you (?:people|lot|guys|bots?|keep|don't get|dont get|said|told|asked|promised|never listen|don't understand|don't know (?:me|him|her|them|what|my)|don't care|already|sent|text|message|again|do the|are (?:a|just|not|so|only)|sound)|you're (?:a|just|not|so|only)|your (?:questions?|messages?|texts?|app|bot|program|advice)|this (?:bot|app|chat|thing|program)|thank you|ask me|text me|texting me|messaging me|chatbot)\b/i
const mimicked =
  /\b(?:was|were|is|am|goes|went|'s|'m) like,? (?!\d|half\b|one\b|two\b|three\b|four\b|five\b|ten\b|[a-z]+ing\b|a\b|an\b|the\b|that\b|this\b|my\b|it\b|being\b|old\b|hell\b)/i
const ironic =
  /^(?:yeah |and |so )?because (?:what|that's|obviously|clearly)\b|\b(?:living the dream|lucky me|just what I (?:need|needed|wanted))\b|^(?:obviously|clearly|of course|oh yeah|sure|apparently|because obviously)\b|\b(?:nailed|smashed|crushed|aced|killed) it\b|\btotally (?:smashed|nailed|crushed)\b/i
const genericYou =
  /^(?:when|if) you\b|\byou (?:can't|can|cannot|could|couldn't|have to|need to|never know|just can't|just|get used|lose|feel|learn|only|really|never|always|don't (?:know|want|have|need|feel|sleep|think|really|realise|realize|notice))\b/i
const anyYou = /\b(?:you|your|yours|yourself|you're|you've|you'd|you'll)\b/i
const firstPerson = /\b(?:I|I'm|I've|I'd|I'll|me|my|mine|myself|we|us|our)\b/

/**
 * Whether a clause, mended and trimmed, says something about the client's life that may be said back: no question, no
 * command, nothing addressed to Oars, no swearing, and nothing that runs the client down ("I'm such an idiot"), which
 * in our mouth would be a judgement.
 */
export function isStatement(clause: string): boolean {
  if (
    clause.includes('?') ||
    swearing.test(clause) ||
    selfLabel.test(clause) ||
    noGoodAt.test(clause) ||
    selfBlame.test(clause)
  )
    return false
  if ((asksAloud.test(clause) && !reportWithWas.test(clause)) || didAsked.test(clause)) return false
  if (asksInside.test(clause)) return false
  if (wh.test(clause) || what.test(clause)) return false
  if (askedNicely.test(clause) || (command.test(clause) && !baseThatReports.test(clause))) return false
  if (mimicked.test(clause)) return false
  return !isToUs(clause)
}

/** Takes out swear words that only add force ("so bloody tired"); others stay, for `isStatement` to refuse. */
export function dropForce(clause: string): string {
  return clause.replace(force, '').replace(/ {2,}/g, ' ').trim()
}

const force = new RegExp(
  `(?<![a-z])(?:${unsaid.intensifiers.map((word) => word.replace(/\*/g, '\\*')).join('|')})(?![a-z*])(?= [a-z])|(?: as (?:hell|fuck|shit)| af)$`,
  'gi',
)

/** Whether a clause, mended but not yet trimmed, bears a common mark of irony; taken at its word it would mock. */
export function isIronic(clause: string): boolean {
  return ironic.test(clause)
}

function isToUs(clause: string): boolean {
  const spoken = clause.replace(/"[^"]*"/g, '')
  if (toUs.test(spoken)) return true
  if (!anyYou.test(spoken)) return false
  return firstPerson.test(spoken) || !genericYou.test(spoken)
}
