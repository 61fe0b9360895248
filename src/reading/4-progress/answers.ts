/** Whole clauses that answer by themselves. They run on the words of a clause, with a space on either side. */
/** "done", "yes did it today", "all finished". */
export const done =
  /^ (?:and |so |it's |that's |all |well |ok |yes |yep |yeah |just |finally |i |we |it |both |is |am |i've |got ){0,9}(?:done|did it|did them|did that|finished|completed|complete|sorted|nailed it|smashed it|aced it|crushed it|made it|managed it|got it done|kept to it|stuck to it|stuck with it|kept it up|hit it|on track|mission accomplished|✅|✔|👍|went|booked|submitted|posted|sent|in|handed in|ticked off|check|(?:took|did|sent|made|got|kept|read|hit) (?:them|it) all|(?:kept|still on) (?:my|the) streak(?: going| alive)?|easily|easy peasy) (?:\p{Extended_Pictographic} |and |sent |it |them |all |lol |now |today |yesterday |both |this morning |this week |haha |off |in |every |day |again |though |too |actually |yay ){0,9}$/u
/** "yep", "sure did". */
export const yesOnly =
  /^ (?:yes|yep|yeah|yup|yess|sure did|of course|absolutely|definitely|i did|we did|yes i did|did it|✅|✔|👍|💪)(?: (?:\p{Extended_Pictographic}|lol|haha|did|i|it|we|all|good|indeed|mate|ma'am|sir|thanks|actually|yes|yep)){0,9} $/u
/** "nope", "lol no", "not this week". */
export const noOnly =
  /^ (?:lol |haha |um |er |erm |well |oh |so |sorry |honestly |ngl |tbh |yeah |ha ){0,9}(?:no|nope|nah|not really|not at all|not yet|not this week|not even close|not even once|negative|didn't|i didn't|not a chance|fail|failed|didn't happen|never happened|no luck|no chance|never)(?: (?:no|nope|nah|lol|sorry|tbh|really|this|week|yet|at|all|time|haha|today|i|didn't|afraid|again|\p{Extended_Pictographic})){0,9} $/u
/** "Not yet": not begun says nothing of how it will have gone, unless there is one act to do. */
export const notYet = /^ (?:no |nope |nah |well |sorry ){0,2}not yet (?:no |sorry |though ){0,2}$/
