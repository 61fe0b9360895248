/** `node --require` this file to run TypeScript in a child process of a test, without a build. */
const { transformFileSync } = require('@swc/core')

// Node looks for the extensions in the order they were added: x.ts comes before x.json, as in the compiled program.
const readJson = require.extensions['.json']
Reflect.deleteProperty(require.extensions, '.json')

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformFileSync(filename, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  })
  // @ts-expect-error: node's own loaders call this too, but its types leave it out.
  module._compile(code, filename)
}

require.extensions['.json'] = readJson
