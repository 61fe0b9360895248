import { ACCENT_COLOR } from './drawIcon'

/** What a Teams app is made from. */
export interface TeamsApp {
  /** Id of the bot's registration (MicrosoftAppId), a GUID; the app has the same. */
  appId: string
  /** How Oars is reached from outside: https://oars.example.org */
  publicUrl: string
  /** Who runs it; Teams shows at most 32 characters. */
  operator: string
  /** Semantic version; Teams takes a package as an update only where it is higher than before. */
  version: string
}

/** Names of the icons in the package. */
export const ICONS = { color: 'color.png', outline: 'outline.png' }

/** What Teams offers to type: each is a command that Oars reads (src/reading/lexicon/commands.json). Ten at most. */
export const COMMANDS = [
  { title: 'Check in', description: 'Look at how it went with a goal' },
  { title: 'My goals', description: 'The goals on your list' },
  { title: 'New goal', description: 'Set a goal in your own words' },
  { title: 'Change my goal', description: 'Word a goal anew' },
  { title: 'History', description: 'What you said in earlier check-ins' },
  { title: 'Pause', description: 'No check-ins for a while' },
  { title: 'Who can see this?', description: 'Who gets to know what you write' },
  { title: 'Delete my data', description: 'Have all that is kept about you deleted' },
  { title: 'Stop', description: 'End the messages' },
  { title: 'Help', description: 'What you can do here' },
]

/** The manifest of a Teams app, in schema 1.22: a bot that talks one to one, and nothing else. */
export function teamsManifest({ appId, publicUrl, operator, version }: TeamsApp): object {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.22/MicrosoftTeams.schema.json',
    manifestVersion: '1.22',
    version,
    id: appId,
    developer: {
      name: operator,
      websiteUrl: publicUrl,
      privacyUrl: `${publicUrl}/privacy`,
      termsOfUseUrl: `${publicUrl}/terms`,
    },
    name: { short: 'Oars', full: 'Oars: check-ins on your own goals' },
    description: {
      short: 'Check-ins on goals you set yourself, at your own pace.',
      full: DESCRIPTION,
    },
    icons: ICONS,
    accentColor: ACCENT_COLOR,
    defaultInstallScope: 'personal',
    localizationInfo: { defaultLanguageTag: 'en' },
    bots: [
      {
        botId: appId,
        scopes: ['personal'],
        isNotificationOnly: false,
        supportsFiles: false,
        commandLists: [{ scopes: ['personal'], commands: COMMANDS }],
      },
    ],
    validDomains: [new URL(publicUrl).hostname],
    // By this Microsoft Graph knows which app may install itself for people (docs/teams.md).
    webApplicationInfo: { id: appId, resource: publicUrl },
  }
}

const DESCRIPTION = `Oars checks in with you on goals that you set yourself, in a chat that is yours alone. It hears what you want and what \
you report, gives your own words back, asks one open question, and leaves the decision with you.

Write when you like; about once a week Oars asks how it went. Pause or stop at any time, see all that is kept, and have \
it deleted.

Oars is software: no person reads along, and no language model does. It is not therapy, not medical advice, and not for \
emergencies.`
