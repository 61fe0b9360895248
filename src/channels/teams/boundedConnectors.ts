import type { ConnectorClient, ConnectorFactory } from 'botframework-connector'

/** How long one request to a connector may take, in ms. */
const LONGEST_REQUEST = 15_000

/** What is reached into: the SDK is final, offers no setting for these, and repeats requests that may have arrived. */
interface Pipeline {
  removePolicy(policy: { name: string }): unknown
  addPolicy(policy: {
    name: string
    sendRequest(request: BoundedRequest, next: (request: BoundedRequest) => Promise<unknown>): Promise<unknown>
  }): void
}

interface BoundedRequest {
  timeout: number
  disableKeepAlive: boolean
}

/**
 * Connectors that post to allowed service URLs only, once, within a time. What Teams answers is for our own outbox: a
 * request that the SDK repeats by itself may be delivered twice. Each opens a connection of its own, since one that the
 * other side has closed meanwhile looks like a request that may have arrived.
 */
export function boundedConnectors(inner: ConnectorFactory, allows: (serviceUrl: string) => boolean): ConnectorFactory {
  return {
    async create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
      if (!allows(serviceUrl)) throw new Error('The service URL is not one of Teams')
      const connector = await inner.create(serviceUrl, audience)
      const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client
      pipeline.removePolicy({ name: 'defaultRetryPolicy' })
      pipeline.addPolicy({
        name: 'oarsBounds',
        sendRequest(request, next) {
          request.timeout = LONGEST_REQUEST
          request.disableKeepAlive = true
          return next(request)
        },
      })
      return connector
    },
  }
}
