import type { ResourceResponse } from 'botbuilder'
import { type Activity, ActivityTypes, BotAdapter, ConversationState, MemoryStorage, TurnContext } from 'botbuilder'
import { type Dialog, runDialog } from 'botbuilder-dialogs'
import { type Scene, setScene } from '../dialogs/scene'
import type { PendingTurn } from './storage/store'

/**
 * Runs the dialogs for one activity on a copy of the framework's state, and resolves to that state afterwards (both as
 * JSON; begin without one for a new talk). What was said and what became true is in the scene; nothing reaches outside.
 */
export async function runDialogs(root: Dialog, turn: PendingTurn, scene: Scene, framework?: string): Promise<string> {
  const memory: Record<string, string> = framework ? JSON.parse(framework) : {}
  const conversationState = new ConversationState(new MemoryStorage(memory))
  const context = new TurnContext(new InnerAdapter(), activityOf(turn))
  setScene(context, scene)
  await runDialog(root, context, conversationState.createProperty('dialogs'))
  await conversationState.saveChanges(context, true)
  return JSON.stringify(memory)
}

/** The dialogs speak through the scene's voice and reach nothing outside, so this adapter carries nothing. */
class InnerAdapter extends BotAdapter {
  async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    // The framework traces its own state; nobody listens.
    if (activities.every(({ type }) => type === ActivityTypes.Trace)) return activities.map(() => ({ id: '' }))
    throw new Error('A dialog speaks through the voice of its scene, so that one message goes out a turn.')
  }
  async updateActivity(): Promise<never> {
    throw new Error('Nothing is updated inside a turn.')
  }
  async deleteActivity(): Promise<never> {
    throw new Error('Nothing is deleted inside a turn.')
  }
  async continueConversation(): Promise<never> {
    throw new Error('A turn begins with an activity from the log.')
  }
}

function activityOf({ conversation, incoming }: PendingTurn): Partial<Activity> {
  return {
    ...(incoming.body as Partial<Activity>),
    id: incoming.id,
    channelId: conversation.channel,
    conversation: { id: conversation.client } as Activity['conversation'],
    from: { id: conversation.client, name: '' },
  }
}
