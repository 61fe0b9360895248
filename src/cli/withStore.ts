import { type Config, readConfig } from '../config'
import { openStore } from '../storage/openStore'
import type { Store } from '../storage/store'

/** Opens the store of this deployment for one command, and closes it whatever happens. */
export async function withStore(work: (store: Store, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig()
  const store = await openStore(config)
  try {
    await work(store, config)
  } finally {
    await store.close()
  }
}
