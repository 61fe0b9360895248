import { readConfig } from '../src/config'
import { ConfigError } from '../src/configError'

const id = '0b8f6d2e-1c3a-4f5b-9d7e-2a4c6e8f0a1b'
const tenant = '7f3e1a90-52c4-4b8d-a6f1-9c0d2e4b6a81'
const PEM = '-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----'
const whole = { MicrosoftAppId: id, MicrosoftAppTenantId: tenant, MicrosoftAppPassword: 'hush-hush' }
const { MicrosoftAppPassword: _, ...known } = whole
const certificate = { CertificateThumbprint: 'ab'.repeat(20), CertificatePrivateKey: PEM }

test('without any of its settings Teams is left out', () => {
  expect(readConfig({}).teams).toBeUndefined()
  expect(readConfig({ MicrosoftAppId: ' ', OARS_TEAMS_LOCAL: 'false' }).teams).toBeUndefined()
})

test.each([
  [whole, { type: 'SingleTenant', appId: id, tenantId: tenant, password: 'hush-hush' }],
  [{ ...whole, MicrosoftAppType: 'singletenant' }, { type: 'SingleTenant' }],
  [
    { ...known, MicrosoftAppType: 'UserAssignedMsi' },
    { type: 'UserAssignedMSI', appId: id, tenantId: tenant },
  ],
  [
    { ...known, ...certificate, MicrosoftAppId: id.toUpperCase() },
    { appId: id, thumbprint: 'ab'.repeat(20), privateKey: PEM.replaceAll('\\n', '\n') },
  ],
  [{ OARS_TEAMS_LOCAL: 'true' }, { type: 'local' }],
])('with %j it is there', (set, teams) => {
  expect(readConfig(set).teams).toMatchObject(teams)
})

test.each([
  [{ MicrosoftAppPassword: 'hush-hush' }, /MicrosoftAppId is not set and MicrosoftAppPassword is/],
  [{ MicrosoftAppType: 'SingleTenant' }, /MicrosoftAppId is not set/],
  [{ MicrosoftAppTenantId: tenant, MicrosoftAppPassword: 'hush-hush' }, /MicrosoftAppId is not set/],
  [{ MicrosoftAppId: id }, /MicrosoftAppTenantId is not set; write/],
  [{ MicrosoftAppId: id, MicrosoftAppPassword: 'hush-hush' }, /MicrosoftAppTenantId is not set/],
  [known, /MicrosoftAppPassword is not set; write .*certificate/],
  [{ ...whole, MicrosoftAppId: 'hush-hush' }, /MicrosoftAppId is no id; write it as/],
  [{ ...whole, MicrosoftAppTenantId: 'contoso' }, /MicrosoftAppTenantId is no id/],
  [{ ...whole, MicrosoftAppType: 'MultiTenant' }, /MicrosoftAppType is "MultiTenant"; set it to SingleTenant or/],
  [{ ...whole, MicrosoftAppType: 'Managed' }, /MicrosoftAppType is "Managed"/],
  [{ ...whole, MicrosoftAppType: 'UserAssignedMSI' }, /has no secret; leave out MicrosoftAppPassword/],
  [{ ...known, ...certificate, MicrosoftAppType: 'UserAssignedMSI' }, /has no secret/],
  [{ ...whole, ...certificate }, /both set; leave one/],
  [{ ...known, CertificateThumbprint: 'ab'.repeat(20) }, /CertificatePrivateKey must be/],
  [{ ...known, CertificatePrivateKey: PEM }, /CertificateThumbprint must be/],
  [{ ...known, ...certificate, CertificateThumbprint: 'ab' }, /CertificateThumbprint must be/],
  [{ ...whole, OARS_TEAMS_LOCAL: 'true' }, /OARS_TEAMS_LOCAL is true and MicrosoftAppId, .* are set; leave one/],
  [{ OARS_TEAMS_LOCAL: 'true', OARS_HOST: '0.0.0.0' }, /OARS_TEAMS_LOCAL lets anyone .*127\.0\.0\.1/],
  [{ OARS_TEAMS_LOCAL: 'true', OARS_PUBLIC_URL: 'https://oars.example.org' }, /OARS_TEAMS_LOCAL lets anyone/],
])('with %j it refuses to start, says the cure and no secret', (set, message) => {
  const read = () => readConfig(set)
  expect(read).toThrow(ConfigError)
  expect(read).toThrow(message)
  expect(read).not.toThrow(/hush-hush/)
})
