const pronounThird = '(?:he|she|it)'
const bare =
  '(?:go|do|come|say|want|need|get|make|take|feel|think|know|work|help|see|eat|speak|forget|try|finish|write|give|have)'
const pastForm =
  '(?:went|did|made|got|had|took|felt|ate|drank|ran|wrote|saw|came|gave|slept|forgot|kept|met|paid|said|sent|told|woke|tried|wanted|walked)'

/** Shapes that no correct sentence has, or so few that the loss is small: slips, learners' errors, ends left hanging. */
const shapes = [
  // Agreement.
  /\byou(?: [a-z]+ly| just| also| still| never| always)? (?:no|not|been|done|seen|gone|be|being)\b/i,
  /\b(?:we|they|these|those) (?:was|is|has|does|wasn't|isn't|doesn't|hasn't)\b/i,
  new RegExp(
    `(?<!\\b(?:of|and|for|to|with|about|than|made|make|makes|let|lets|help|helped|see|saw|watch|watched|did|does|didn't|have|had|like|call|get) )(?<!\\b(?:made|make|let|saw|see|help|wish|if) )\\b${pronounThird} (?:are|have|do|don't|haven't|aren't|weren't|${bare})\\b`,
    'i',
  ),
  /^(?:your|the|his|her|our) [a-z]+ (?:he|she|it|they) (?:[a-z]+s|was|had|are|were|[a-z]+ed|went|said|did)\b/i,
  // Verb forms.
  new RegExp(
    `\\b(?:didn't|don't|doesn't|couldn't|can't|won't|wouldn't|did not|do not) (?:${pastForm}|going|doing|to|been|was|is|am|are|not)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:is|are|was|were|you're) (?:go|come|change|make|get|take|eat|sleep|want|need|have|try|feel|think|know|${pastForm})\\b(?<!made|sent|paid|told|met|kept)`,
    'i',
  ),
  new RegExp(`\\bto (?:${pastForm}|was|is|been)\\b`, 'i'),
  new RegExp(`\\b(?:have|has|had|you've) ${bare}\\b(?<!help|work|try|have|need|feel|say)`, 'i'),
  /\b(?:must|can|could|should|would|will|might) (?:to|going|went|was|is|are|am)\b/i,
  /^(?:yesterday|last [a-z]+),? you(?:'re| are| have| go| feel| do)\b/i,
  /\bsince (?:two|three|four|five|six|a few|\d+) (?:day|week|month|year)s?\b(?! ago)/i,
  // Numbers and articles.
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|many|several|few|\d+) (?:time|day|week|hour|minute|month|year|problem|exercise|job|thing|friend|class|meeting|bottle|cup|page|step|session|lesson|exam|cigarette)(?: (?:with|in|on|at|of|for|because|and|but)\b|$)(?<!\b(?:once|one|1) [a-z]+)/i,
  /\ban? (?:days|weeks|times|hours|minutes|friends|jobs|kids|works|informations|advices)\b/i,
  /\b(?:more|most) (?:better|worse|easier|harder|good|bad)\b/i,
  /\ba [aeio][a-z]*\b(?<!\ba (?:one|once|one-[a-z]+))/i,
  /\b(?:the|a|an|your|his|their) (?:a|an|the|and|but|is|was|are|were|of|to|in|on|at|he|she|they|you|because|my|your)\b/i,
  /\b(?:very much|[a-z]+ again) the\b/i,
  /(?<!\b(?:my|your|his|her|their|our|the|a|an|ex|old|late|two|one|no|of|[a-z]+'s|first|big|little|best|youngest|oldest|eldest|and)) (?:wife|husband|sister|brother|daughter|son|friend|neighbour|teacher)\b/i,
  /\b(?:is|was|are|were) (?:very|so|really) [a-z]+ (?:lady|man|woman|person|day|week|teacher|job|place|people)\b/i,
  /n't (?:[a-z]+ ){1,3}(?:nobody|nothing|no one|nowhere|no more)\b|\bcan't hardly\b/i,
  /^them [a-z]|\b(?:of|with|in|at|from|for|to|took|see) them (?:[a-z]+s|people|blue|old|little|new|big)\b|\b(?:to|on|in|at|with|for|of) her (?:a|an|the|and|but|is|was|are)\b|^the other (?:two|three|four|five|six) (?:was|is|has)\b|[a-z] no (?:your|you|he|she|it|the)\b|\byou supposed\b|(?:aren't|isn't|'re not|ain't) (?:spoke|been|gone|did|went)\b/i,
  /\b(?:could|would|should|can|will|did|does) not to\b|\btimes? in this\b/i,
  /^(?:your|the|his|her|our) [a-z]+ (?:he|she|they) [a-z]+/i,
  /\b(?:didn't|don't|doesn't) (?:could|can|would|should|must|will)\b/i,
  /(?<!['a-z])(?!(?:is|was|are|were|have|you|he|she|it|they) )[a-z]+ always (?:your|the|a|his|her) /i,
  /\byou (?:lot|two)\b|^(?:[a-z]+er|more|less) than\b/i,
  /\bwants? that (?:you|he|she|they|it) |\bain't\b/i,
  /(?:\bare|\bis|'re) [a-z]+ing (?:[a-z]+ ){0,4}since \d|\bwaiting the\b|\bdon't want (?!to\b)(?:see|go|do|be|talk|come|eat|work)\b/i,
  /\b(?:mon|tues?|wed|thurs?|fri|sat|sun) (?:skipped|missed|was|is|off)\b/i,
  /\btoday (?:night|morning|evening)\b|\bthinks? to [a-z]|\bsince [a-z]+day (?:you|he|she|they) |^not [a-z]*day\b/i,
  /\b(?:have|has|you've) [a-z]+(?:ed|ght|en|de|nt) (?:now|yesterday|also|always) (?:a|an|the|your|my)\b/i,
  /\b(?:not|never|n't) (?:[a-z]+ ){1,5}(?<!\bor )no (?!one\b|longer\b|more\b|matter\b|doubt\b|reason\b|better\b|time\b)[a-z]+/i,
  /^(?:the|your|my) [a-z]+ not [a-z]+(?:ed|en)$|(?<!\b(?:to|you|can|can't|could|couldn't|will|they|let|didn't|don't|not|never|and)) see$/i,
  /\bon you (?:chest|back|feet|own|phone|mind)\b/i,
  /^(?:on|last|yesterday)\b[^,]{0,30} you(?: have|'ve) (?!got\b)[a-z]+(?:ed|en|ne|nt|ught)\b|\ball the (?:days|nights|weeks|mornings|evenings)$/i,
  /\b(?:have|has) (?:now|always|also|already) (?:one|a|an|the|two|three|your)\b/i,
  /^(?!(?:you|he|she|they|it|we) )(?:[a-z]+ ){1,4}(?<!\b(?:was|were|is|are|got|been|get|'ve|had|has|have|mum|mom|dad|wife|husband|son|daughter|brother|sister|boss|partner|who) )(?:confirmed|booked|sorted|scheduled|submitted|bought|packed|prepped|purchased|ordered)(?:$| (?:today|yesterday|now|already|again|(?:on|this|last|for) [a-z]+)$| (?:so|and|but) )/i,
  /\bnot (?:[a-z]+ ){0,5}no more$|\b(?:man|woman|person|guy|friend|boy|girl) (?:that|who) (?:make|go|do|have|want|say|come|work|live|give|take)\b|\btells? to\b/i,
  /(?<!\b(?:gave|give|giving|sent|send|showed|show|made|make|bought|buy|brought|got|get|cost|left) )them (?:patches|tablets|pills|exercises|things|meetings|boxes|ones|days|stairs|cards|bets|machines|drinks|cigarettes|people|kids|lads|forms|letters|jobs|calls|shoes|weights|steps|classes|groups|nights|crisps|biscuits|sweets)\b/i,
  /\b(?:find|think|feel|know|say|said|told|see|saw|hope) that (?:an?|the|your) [a-z]+$|\bsince (?:an?|one) (?:hour|day|week|month|year)\b|\byou drug\b/i,
  /\b(?:of|for|about|without|after|before) to [a-z]|\btold to (?:your|the|him|her|them)\b|\bone were\b|\bnever [a-z]+ nothing\b|(?<!\b(?:go|going|gone|went|come|came|coming|been|be|am|are|get|got|pop|popped|day) )\bin [A-Z][a-z]+day\b|\b(?:in|at) the [A-Z][a-z]+day\b|\bx\d|[a-z]\/[a-z]|^\d+ (?:[a-z]+ ){0,3}did (?:them|it)\b|^(?:in|on|at) (?:that|this|the) [a-z]+ (?:is|was) /,
  /\b(?:have|has|had|haven't|hasn't|hadn't|you've|half) (?:wrote|went|drank|ate|took|spoke|came|saw|gave|forgot|woke|drove|began|chose|wore|stole|swam|threw|grew|knew)\b/i,
  /\byou(?:'re| are) (?!not |been )[a-z]+ since (?:the|yesterday|last|[A-Z][a-z]+day)\b/,
  /(?!^)(?<!^(?:on|in|at|by) )\b(?:the|that|this|your) [a-z]+ it(?:'s| is| was| smells)\b|^(?:\d+|one|three|four|five|six|seven) (?:it|you|he|she|they) |^(?:one|two|\d+) (?:left|missed|done|down|over)\b|\b(?:put|for|from|till|until|is|was) sat\b|[a-z] \d+ done$/i,
  /\bso [a-z]+ing (?:it|them|that|my|the|your)\b|\byou [a-z]+ly (?:will|can|would|could)\b/i,
  /(?<!\b(?:if|wish|though|wishing) )\b(?:it|he|she) were\b|\b(?:nobody|no one) (?:can |could |will |ever )?[a-z]+ nothing\b|\ball what\b|\btold no to\b|\ball days\b/i,
  // Word said twice, or an end left hanging.
  /\b([a-z']+) \1\b(?<!\b(?:had|that|bye|so|very|really|finished) \1)/i,
  /\b(?:a|an|the|my|your|and|but|or|because|of|if|than|so|as|from|into|very|really|their|that's|it's|you're|you've|every|when|while|although|unless|just|only|like|by|between|some)$/i,
  /(?<!\b(?:you|it|he|she|they|there|things|this|that|all|who|what|(?:what|where|how|who) (?:the|your|his|her|their|it) [a-z]+)) (?:is|are|was|were)$/i,
  /(?<!\b(?:talk|speak|get|got|want|wants|wanted|need|needed|have|had|has|going|able|used|supposed|meant|like|liked|love|listen|hold on|on|forward|up|afford|trying|tried|able|manage|managed|stick|stuck|way)) to$/i,
  /(?<!\b(?:to|of|for) [a-z]+) with$/i,
  // Not words, or not ours to say.
  /\b(?:i|me|my|mine|myself|am|i'm|i've|i'd|i'll)\b/i,
  /\b(?:lemme|wanna|gonna|idk|wtf|omg|lol|smh|innit)\b/i,
  /(?:^| )[bcdfghjklmnpqrstvwxz]{3,}(?= |$)/,
  /([a-z])\1{2,}/i,
  /https?:|www\.|@|[<>{}[\]|\\^~_=]/,
]

/** Whether a clause turned to the client shows a shape that is not correct English. */
export function isBroken(clause: string): boolean {
  return shapes.some((shape) => shape.test(clause))
}
