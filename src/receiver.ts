/** Takes activities in, as the bot does. Replies are not returned: they are written to the conversation's log. */
export interface Receiver {
  /** Resolves when the activity is durably recorded; `fresh` is false for an id that was there before. */
  receive(
    conversation: string,
    activity: Record<string, unknown> & { id: string },
  ): Promise<{ id: string; fresh: boolean }>
}
