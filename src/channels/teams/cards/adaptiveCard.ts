import type { Attachment } from 'botbuilder'

/** The content type of an Adaptive Card in an activity. */
export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive'

/** The schema that cards are written in: the latest that Teams shows everywhere. */
export const CARD_VERSION = '1.5'

/** The part of Adaptive Cards 1.5 that Oars uses. */
export interface AdaptiveCard {
  $schema: string
  type: 'AdaptiveCard'
  version: typeof CARD_VERSION
  /** What is read where the card cannot be shown. */
  fallbackText: string
  body: Element[]
  actions?: SubmitAction[]
}

export type Element = TextBlock | RichTextBlock | Container | ChoiceSet

/** Text of our own: it is read as Markdown. */
export interface TextBlock {
  type: 'TextBlock'
  text: string
  wrap: true
  style?: 'heading'
  size?: 'medium'
  weight?: 'bolder'
}

/** Text that is shown as it is: the one element in which somebody's words cannot become a link or a list. */
export interface RichTextBlock {
  type: 'RichTextBlock'
  spacing?: 'none' | 'small' | 'medium'
  inlines: { type: 'TextRun'; text: string; isSubtle?: boolean }[]
}

export interface Container {
  type: 'Container'
  separator?: boolean
  spacing?: 'medium'
  items: (TextBlock | RichTextBlock)[]
}

/** A list to choose one of, folded together. */
export interface ChoiceSet {
  type: 'Input.ChoiceSet'
  id: string
  label: string
  style: 'compact'
  placeholder: string
  isRequired: true
  errorMessage: string
  choices: { title: string; value: string }[]
}

export interface SubmitAction {
  type: 'Action.Submit'
  title: string
  /** 'none': it sends no input, and so asks for none. */
  associatedInputs?: 'none'
  data: Record<string, string>
}

/** A card as an attachment of an activity. */
export function attach(body: Element[], fallbackText: string, actions: SubmitAction[] = []): Attachment {
  const content: AdaptiveCard = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: CARD_VERSION,
    fallbackText,
    body,
    ...(actions.length > 0 && { actions }),
  }
  return { contentType: CARD_TYPE, content }
}

/** Words that are shown verbatim. */
export function verbatim(
  text: string,
  { spacing = 'small', ...style }: { spacing?: RichTextBlock['spacing']; isSubtle?: boolean } = {},
): RichTextBlock {
  return { type: 'RichTextBlock', spacing, inlines: [{ type: 'TextRun', text, ...style }] }
}
