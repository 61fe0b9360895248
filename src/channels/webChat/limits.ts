/** How much of what a stranger may ask for. Whoever is over a limit is answered with 429 and when to come again. */
export interface WebChatLimits {
  /** New clients from one address in ten minutes, by opening the page or an invitation. */
  newClients: number
  /** Visits to the page's own door (tokens, data to take away) from one address in a minute. */
  visits: number
  /** Direct Line calls from one address in a minute, whatever they ask. */
  calls: number
  /** Direct Line calls for one conversation in a minute, posted activities aside. */
  reads: number
  /** Activities posted to one conversation in a minute. */
  activities: number
  /** Activities posted to one conversation in 24 hours. */
  activitiesPerDay: number
  /** Streams opened on one conversation in a minute. */
  streams: number
  /** Times that one client takes their data away in ten minutes. */
  exports: number
}

/**
 * Generous for people: a program's whole office may share one address; a client may hold twenty tabs open, each asking
 * once a second where it cannot hold a stream; nobody writes for eight hours at two messages a minute.
 */
export const usualLimits: WebChatLimits = {
  newClients: 60,
  visits: 600,
  calls: 6000,
  reads: 1200,
  activities: 60,
  activitiesPerDay: 1000,
  streams: 120,
  exports: 30,
}
