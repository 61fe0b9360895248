/** What a client can ask for at any point, in words as people say them. */
export type Command =
  | 'help'
  | 'goals' // "what are my goals", "goals"
  | 'newGoal' // "add another goal", "I want to set a new goal"
  | 'changeGoal' // "change my goal", "edit goal"
  | 'bringBack' // "bring back my running goal", "I want my old goal again"
  | 'history' // "history", "what did I say last time"
  | 'checkIn' // "check in", "let's check in"
  | 'startOver' // "start over", "begin again"
  | 'cancel' // "cancel", "never mind"
  | 'pause' // "pause", "take a break for two weeks"
  | 'resume' // "start again", "unpause"
  | 'stop' // "stop messaging me", "unsubscribe"
  | 'delete' // "delete my data", "forget me"
  | 'export' // "my data", "download my data"
  | 'human' // "talk to a person"
  | 'whoSees' // "who sees this", "is this private"
  | 'whatAreYou' // "are you a bot", "am I talking to a person"
