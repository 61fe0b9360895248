/** `node --require` this file to run TypeScript in a child process of a test, without a build. */
const { transformFileSync } = require('@swc/core')

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformFileSync(filename, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  })
  // @ts-expect-error: node's own loaders call this too, but its types leave it out.
  module._compile(code, filename)
}
