/**
 * What Microsoft's schema has against a manifest, a line each; the schema comes with the package, and nothing is fetched.
 * Undefined where @microsoft/app-manifest is not installed (npm install --omit=dev).
 */
export async function checkManifest(manifest: object): Promise<string[] | undefined> {
  const validator = await loadValidator()
  return validator?.AppManifestUtils.validateAgainstSchema(manifest as Parameters<Validate>[0])
}

type Validator = typeof import('@microsoft/app-manifest')
type Validate = Validator['AppManifestUtils']['validateAgainstSchema']

async function loadValidator(): Promise<Validator | undefined> {
  try {
    return await import('@microsoft/app-manifest')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // The second: a Node.js before 20.19 cannot load what it is made of.
    if (code === 'MODULE_NOT_FOUND' || code === 'ERR_REQUIRE_ESM') return undefined
    throw error
  }
}
