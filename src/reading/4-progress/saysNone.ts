import type { ClauseReading } from './readClause'

/** "Nothing this week", "none", "neither day", "zero miles", "not a single one", "nobody": the answer opens with none of it. */
const opensWithNone =
  /^ (?:(?:and|so|but|well|um|er|sorry|honestly|yeah|no|nope|lol|a|an|big|fat|absolutely|exactly|literally|still|just|saved|did|got|made|had|wrote|sent|ate|went|read|told|rang|called|telephoned|phoned|spoke to|met|saw|i|we|it was|that's|precisely|basically|practically|pretty much) ){0,5}(?:none|non(?= (?:$|this|today|so far|at all|all week))|nothing|nobody|no-one|nowt|nowhere|zero|zilch|nil|nada|null|nought|naught|0|neither|no (?:\w+ )?(?:at all|whatsoever|this week)|no (?:night|day|morning|evening|time|minute|page|word|run|session|meeting|call)s?(?! (?:to|for|like))|no [a-z]{2,20} none|not (?:one|a|an|any|a single|a solitary|one single)(?! (?:bad|lot|bit|few|great|good|problem|full|whole|huge|big|fan|easy|chance|perfect|clue|real|proper|complete|total|of (?:my|the) best))|sweet (?:fa|nothing)|goose egg|jack|diddly) /

/** What only sounds like it: "nothing to report", "nothing stopped me", "none missed". */
const saysElse =
  / (?:nothing|none|nobody|neither|not (?:a|one|any)(?: \w+)?) (?:\w+ )?(?:yet|missed|skipped|to (?:report|say|add|tell|it|complain)|new|stopped|stops|stopping|like|wrong|but (?:good|praise|net|love)|until|till|could|can|will|would|works|helps|helped|matters|changed|has changed|special|much|better|else|happened to|missing|slipped|fancy|forgotten|here nor|over|under|past|above|after|late|later|more|less|since) /
/** The same, of what is to stop or stay under a limit: there "nothing after nine" is none of it. */
const saysElseOfLimit =
  / (?:nothing|none|nobody|neither|not (?:a|one|any)(?: \w+)?) (?:\w+ )?(?:missed|to (?:report|say|add|tell)|new|stopped|stops|like|wrong|works|helps|helped|changed|has changed|special|much|better|more|since) /

/** "Nobody keeps hours here" tells of others. */
const aboutOthers = /^ (?:nobody|no-one) (?:(?:on|of|at|in) \w+ )?[a-z]{2,20}s /

/** True where the clause, as an answer, says that there was none of it; `held` for a goal to stop or to stay under a limit. */
export function saysNone({ words }: ClauseReading, held = false): boolean {
  return opensWithNone.test(words) && !(held ? saysElseOfLimit : saysElse).test(words) && !aboutOthers.test(words)
}
