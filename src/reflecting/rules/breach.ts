/** One thing in a line that Motivational Interviewing would not say. */
export interface Breach {
  /** Short name of the rule: 'advice', 'praise', 'closedQuestion', … */
  rule: string
  /** The words that broke it. */
  found: string
  why: string
  /** A way to say it. */
  instead: string
}

/** What is known about a line and the talk it stands in. */
export interface LineContext {
  /** 'reflective' unless told; the others allow what their name says (a yes or no asked, more words, plain directions). */
  kind?: 'reflective' | 'consent' | 'information' | 'safety'
  /** A shortfall was told within two turns. Reassurance and silver linings are refused at all times, so it loosens nothing. */
  afterShortfall?: boolean
  /** The line tells a mismatch. */
  mismatch?: boolean
  /** The line affirms; found from its words where not given. */
  affirmation?: boolean
  /** Sentences this client was sent before, as sent or as `sentenceKey` gives them. */
  saidBefore?: ReadonlySet<string>
  /** Stems (`openingStem`) of the lines sent in this check-in. */
  stemsThisCheckIn?: ReadonlySet<string>
  affirmedThisCheckIn?: boolean
  /** Words of the client's that stand in the line unquoted, as they stand there ("you have to call her by Friday"). */
  clientWords?: readonly string[]
}
