/** Three suites: unit (no server, no browser), server (PostgreSQL, sockets, child processes), browser (chromium). */
const common = {
  testEnvironment: 'node',
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
}

module.exports = {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.(server|browser)\\.test\\.ts$'],
    },
    { ...common, displayName: 'server', testMatch: ['<rootDir>/test/**/*.server.test.ts'] },
    { ...common, displayName: 'browser', testMatch: ['<rootDir>/test/**/*.browser.test.ts'] },
  ],
}
