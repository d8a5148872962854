/** Only paths of this site: a link must not send somebody elsewhere after the log-in. */
export function isLocal(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path)
}
