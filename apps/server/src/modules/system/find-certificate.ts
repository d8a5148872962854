import { connect } from 'node:tls'

const patienceMilliseconds = 3000

/** Until when the certificate is valid that people see at our address; undefined where none could be seen. */
export function findCertificateEnd(address: URL): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  const port = address.port === '' ? 443 : Number(address.port)
  // Also an invalid certificate is to be looked at, so nothing is refused here; nothing is sent either.
  const socket = connect({ host: address.hostname, port, servername: address.hostname, rejectUnauthorized: false })
  const answer = (end: string | undefined) => {
    socket.destroy()
    resolve(end)
  }
  socket.setTimeout(patienceMilliseconds, () => answer(undefined))
  socket.once('error', () => answer(undefined))
  socket.once('secureConnect', () => {
    const { valid_to: end } = socket.getPeerCertificate()
    answer(end === undefined ? undefined : new Date(end).toISOString())
  })
  return promise
}
