import { clientOperations } from './clientOperations'
import { importPeople } from './importOperation'
import type { AnyOperation } from './operation'
import { programOperations } from './programOperations'
import { reachOperations } from './reachOperations'
import { listTrouble } from './troubleOperation'

/** Every route of the API, in the order of its document. */
export const operations: readonly AnyOperation[] = [
  ...programOperations,
  ...clientOperations,
  importPeople,
  ...reachOperations,
  listTrouble,
]
