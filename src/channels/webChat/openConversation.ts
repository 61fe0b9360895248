import type { Receiver } from '../../receiver'
import type { Store } from '../../storage/store'
import { helloActivity } from './incomingActivity'
import type { Grant } from './tokens'

/** Lets Oars speak first where nothing has been said yet; true where this call opened the conversation. */
export async function openConversation(
  { store, receiver, clock }: { store: Store; receiver: Receiver; clock: () => number },
  grant: Grant,
): Promise<boolean> {
  if ((await store.log(grant.conv, 0, 1)).length > 0) return false
  return (await receiver.receive(grant.conv, helloActivity(grant, clock()))).fresh
}
