import type { Attachment } from 'botbuilder'

/** Microsoft's own reader of cards, by the file that browsers load: the other one cannot be loaded by Node.js. */
const cards: typeof import('adaptivecards') = require('adaptivecards/dist/adaptivecards.js')

/** Lists of other objects: the library reads them beside its schema. */
const LISTS = ['body', 'actions', 'items', 'inlines']

/** What Microsoft's library for Adaptive Cards has against a card in version 1.5, and every property it does not know. */
export function faultsOf({ contentType, content }: Attachment): string[] {
  if (contentType !== 'application/vnd.microsoft.card.adaptive') return [`no card: ${contentType}`]
  const version = cards.Versions.v1_5
  const context = new cards.SerializationContext(version)
  const card = new cards.AdaptiveCard()
  card.parse(content, context)
  const read = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)
  const checked = card.validateProperties().validationEvents.map(({ message }) => message)
  return [...read, ...checked, ...unknownIn(content, card, '')]
}

/** Properties that the schema of their element does not have, or not yet in version 1.5. */
function unknownIn(json: Record<string, unknown>, known: SchemaOwner | undefined, path: string): string[] {
  if (!known) return [`${path}: no element of version 1.5: ${json.type}`]
  const schema = known.getSchema()
  const names = new Set<string>(['type', '$schema', ...LISTS])
  for (let i = 0; i < schema.getCount(); i++) {
    const property = schema.getItemAt(i)
    if (property.targetVersion.compareTo(cards.Versions.v1_5) <= 0) names.add(property.name)
  }
  const unknown = Object.keys(json).filter((name) => !names.has(name))
  return [
    ...unknown.map((name) => `${path}: ${json.type} has no ${name}`),
    ...LISTS.flatMap((list) =>
      ((json[list] ?? []) as Record<string, unknown>[]).flatMap((each, i) =>
        unknownIn(each, elementOf(String(each.type)), `${path}/${list}/${i}`),
      ),
    ),
  ]
}

type SchemaOwner = Pick<InstanceType<typeof cards.AdaptiveCard>, 'getSchema'>

function elementOf(type: string): SchemaOwner | undefined {
  const { defaultElements, defaultActions } = cards.GlobalRegistry
  const version = cards.Versions.v1_5
  return defaultElements.createInstance(type, version) ?? defaultActions.createInstance(type, version)
}
