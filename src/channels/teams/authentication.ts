import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder'
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  AuthenticationError,
  type BotFrameworkAuthentication,
  type ConnectorFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector'
import { decode } from 'jsonwebtoken'
import { Problem } from '../webChat/problem'
import { boundedConnectors } from './boundedConnectors'

/** How long Microsoft's list of keys is waited for, in ms: the channel gives up after 15 s. */
const LONGEST_LOOK_UP = 8000

/** Clocks may differ by so many seconds. */
const TOLERANCE = 300

/** What authentication needs. */
export interface AuthenticationOptions {
  /** The bot's application id. */
  appId: string
  /** Who signs for the channel. */
  issuer?: string
  /** Settings of the SDK: credentials, and where another cloud keeps its keys. */
  sdk: ConfigurationBotFrameworkAuthenticationOptions
  /** Gives the credentials that requests to a connector are signed with; made from the settings where not given. */
  credentials?: ServiceClientCredentialsFactory
  /** Whether requests may go to a service URL. */
  allows: (serviceUrl: string) => boolean
}

/**
 * The framework's authentication, with what it leaves open closed: whatever is wrong with a token is 401, keys that
 * cannot be fetched are 503, and a service URL is used only where it is Microsoft's. Tokens of emulators, skills and
 * other bots are refused before a key is looked up.
 */
export class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  constructor(private readonly options: AuthenticationOptions) {
    super(options.sdk, options.credentials)
  }

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    this.checkClaims(authHeader)
    if (activity.channelId !== 'msteams') throw refused()
    const result = await this.verify(activity, authHeader)
    if (!this.options.allows(activity.serviceUrl)) throw refused()
    return {
      ...result,
      connectorFactory: boundedConnectors(result.connectorFactory as ConnectorFactory, this.options.allows),
    }
  }

  override createConnectorFactory(
    identity: Parameters<BotFrameworkAuthentication['createConnectorFactory']>[0],
  ): ConnectorFactory {
    return boundedConnectors(super.createConnectorFactory(identity), this.options.allows)
  }

  /** Cheap, and without a look at any key: what a stranger makes up ends here. */
  private checkClaims(authHeader: string): void {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authHeader)?.[1]
    const decoded = token === undefined ? null : decode(token, { complete: true })
    if (!decoded || typeof decoded.payload === 'string') throw refused()
    const { header, payload } = decoded
    const now = Math.floor(Date.now() / 1000)
    const inTime =
      typeof payload.exp === 'number' &&
      payload.exp + TOLERANCE > now &&
      (payload.nbf === undefined || (typeof payload.nbf === 'number' && payload.nbf - TOLERANCE <= now))
    const issuer = this.options.issuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer
    const ours = payload.iss === issuer && payload.aud === this.options.appId
    const isSigned =
      AuthenticationConstants.AllowedSigningAlgorithms.includes(header.alg) && typeof header.kid === 'string'
    if (!inTime || !ours || !isSigned) throw refused()
  }

  private async verify(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    const late = new AbortController()
    try {
      return await Promise.race([
        super.authenticateRequest(activity, authHeader),
        sleep(LONGEST_LOOK_UP, undefined, { signal: late.signal }).then(() => {
          throw unavailable()
        }),
      ])
    } catch (error) {
      throw problemOf(error)
    } finally {
      late.abort()
    }
  }
}

const TOKEN_ERRORS = ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']

/** The SDK throws with 401 what is wrong with the token, and jsonwebtoken's own errors; the rest came of fetching keys. */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  const { name, statusCode } = error as { name?: string; statusCode?: number }
  if (TOKEN_ERRORS.includes(name ?? '')) return refused()
  return error instanceof AuthenticationError && statusCode === 401 ? refused() : unavailable()
}

function refused(): Problem {
  return new Problem(401, 'Unauthorized', 'This request does not come from Microsoft Teams.')
}

function unavailable(): Problem {
  return new Problem(503, 'ServiceUnavailable', 'It cannot be checked right now who this comes from. Please try again.')
}
