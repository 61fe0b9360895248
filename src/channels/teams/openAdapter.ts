import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder'
import type { ConnectorFactory } from 'botframework-connector'
import type { TeamsSettings } from '../../teamsSettings'
import { type AuthenticationOptions, TeamsAuthentication } from './authentication'
import { boundedConnectors } from './boundedConnectors'
import { isLocalService, isTeamsService } from './serviceUrls'

/** Where else than in the public cloud things are, as tests and other clouds have them. */
export interface TeamsCloud extends Partial<Pick<AuthenticationOptions, 'issuer' | 'credentials' | 'allows'>> {
  /** All of the SDK's addresses: one that is set makes it forget its own for the others. */
  sdk?: ConfigurationBotFrameworkAuthenticationOptions
}

/** The framework's adapter, and what tells whether a request comes from the channel. */
export interface TeamsAdapter {
  adapter: CloudAdapter
  authentication: ConfigurationBotFrameworkAuthentication
}

/** The adapter for these settings, whatever the surroundings: unknown senders and addresses are refused. */
export function openAdapter(settings: TeamsSettings, cloud: TeamsCloud = {}): TeamsAdapter {
  const authentication = authenticationOf(settings, cloud)
  const adapter = new CloudAdapter(authentication)
  adapter.onTurnError = async (_context, error) => {
    // Passed on to whoever asked for the turn; the SDK would tell it the other side.
    throw error
  }
  return { adapter, authentication }
}

function authenticationOf(
  settings: TeamsSettings,
  { sdk, allows, ...cloud }: TeamsCloud,
): ConfigurationBotFrameworkAuthentication {
  if (settings.type === 'local') return new LocalAuthentication()
  const { appId, tenantId, type } = settings
  return new TeamsAuthentication({
    appId,
    sdk: {
      MicrosoftAppType: type,
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      ...('password' in settings && { MicrosoftAppPassword: settings.password }),
      ...('privateKey' in settings && {
        CertificateThumbprint: settings.thumbprint,
        CertificatePrivateKey: settings.privateKey,
      }),
      ...sdk,
    },
    allows: allows ?? isTeamsService,
    ...cloud,
  })
}

/** For the emulator on this machine: anyone is believed, and answers go to this machine alone. */
class LocalAuthentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(
    ...request: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ) {
    const result = await super.authenticateRequest(...request)
    return {
      ...result,
      connectorFactory: boundedConnectors(result.connectorFactory as ConnectorFactory, isLocalService),
    }
  }

  override createConnectorFactory(
    identity: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0],
  ) {
    return boundedConnectors(super.createConnectorFactory(identity), isLocalService)
  }
}
