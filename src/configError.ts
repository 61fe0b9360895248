/** A setting that cannot be used. The message names the variable and the cure. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}
