import { isLocalService, isTeamsService } from '../../../src/channels/teams/serviceUrls'

test.each([
  'https://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net/amer/7f3e1a90-52c4-4b8d-a6f1-9c0d2e4b6a81/',
  'https://smba.infra.gcc.teams.microsoft.com/teams',
  'https://smba.infra.gov.teams.microsoft.us/',
  'https://europe.botframework.com',
])('%s is a connector of Teams, and not of this machine', (url) => {
  expect([isTeamsService(url), isLocalService(url)]).toEqual([true, false])
})

test.each([
  'http://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net:8443/emea/',
  'https://evil.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net.evil.example/',
  'https://smba.trafficmanager.net@evil.example/',
  'https://oars:word@smba.trafficmanager.net/',
  'https://teams.microsoft.com.evil.example/',
  'https://evil-teams.microsoft.com/',
  'https://169.254.169.254/latest/meta-data',
  'file:///etc/passwd',
  'smba.trafficmanager.net',
  '',
  `https://smba.trafficmanager.net/${'x'.repeat(600)}`,
])('%s is neither', (url) => {
  expect([isTeamsService(url), isLocalService(url)]).toEqual([false, false])
})

test.each(['http://localhost:56150/_connector', 'http://127.0.0.1:9/', 'https://[::1]:8080/'])(
  '%s is of this machine, and not of Teams',
  (url) => {
    expect([isTeamsService(url), isLocalService(url)]).toEqual([false, true])
  },
)
