/** Id of the dialog that sets or rewords a goal. */
export const GOAL_DIALOG = 'goal'

/** What the dialog ends with, whether the words changed or stayed. */
export const GOAL_SETTLED = 'goalSettled'

/** Begin with `asked` when the question for the goal has been put already, with `goal` to reword that one. */
export interface GoalOptions {
  asked?: boolean
  goal?: string
  /** Reword one of several goals: ask which first. */
  pick?: boolean
  /** A first message that is the goal itself. */
  words?: string
  /** Goals named beside the one just set: the first is offered, the others after it. */
  offer?: string[]
}
