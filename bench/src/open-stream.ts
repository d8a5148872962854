import { get } from 'node:http'

/** Listens to server-sent events on a connection of its own; answers how to hang up, once the stream is open. */
export function openStream(
  url: string,
  headers: Readonly<Record<string, string>>,
  hear: (data: string) => void,
): Promise<() => void> {
  const { promise, resolve, reject } = Promise.withResolvers<() => void>()
  const request = get(url, { headers: { ...headers, accept: 'text/event-stream' }, agent: false }, (response) => {
    if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}`))
    response.setEncoding('utf8')
    response.on('data', hear)
    response.on('error', () => undefined)
    return resolve(() => request.destroy())
  })
  request.on('error', reject)
  return promise
}
