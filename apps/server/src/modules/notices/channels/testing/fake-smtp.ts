import { randomUUID } from 'node:crypto'
import { createServer, type Socket } from 'node:net'
import { type Behaviour, type FakeGateway, failureIn, type Received } from './fake.ts'
import { fakeAccounts } from './fake-settings.ts'
import { listen } from './listen.ts'
import { textPartOf } from './text-part-of.ts'

const { user, password } = fakeAccounts.smtp
const credentials = Buffer.from(`\0${user}\0${password}`).toString('base64')

/** A mail server. Codes: 535 at the log-in, 554 after the message, any other at the recipient. */
export async function fakeSmtp(take: (received: Received) => void): Promise<FakeGateway> {
  let behaviour: Behaviour = { mode: 'alive' }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // A client that was made to wait may leave without a word.
    socket.on('error', () => socket.destroy())
    converse(socket, () => behaviour, take)
  })
  const port = await listen(server)
  const stop = async () => {
    if (!server.listening) return
    const closed = new Promise((done) => server.close(done))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return {
    name: 'smtp',
    address: `smtp://127.0.0.1:${port}`,
    behave: async (next) => {
      behaviour = next
      if (next.mode === 'dead') await stop()
      else if (!server.listening) await listen(server, port)
    },
    close: stop,
  }
}

type Session = { known: boolean; to: string; data: string | undefined }

function converse(socket: Socket, behaviour: () => Behaviour, take: (received: Received) => void): void {
  const session: Session = { known: false, to: '', data: undefined }
  let rest = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 fake ESMTP')
  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (session.data === undefined) obey(line, { session, say, failureFor: failureIn(behaviour()) })
      else if (line === '.') endMessage({ session, say, socket }, behaviour(), take)
      else session.data += `${line.replace(/^\.\./, '.')}\r\n`
    }
  })
}

type Talk = { readonly session: Session; readonly say: (line: string) => void }

function obey(
  line: string,
  { session, say, failureFor }: Talk & { failureFor: (to: string) => string | undefined },
): void {
  const [verb = ''] = line.toUpperCase().split(' ')
  if (verb === 'EHLO') return say('250-fake\r\n250-8BITMIME\r\n250 AUTH PLAIN')
  if (verb === 'AUTH') {
    session.known = line === `AUTH PLAIN ${credentials}` && failureFor('') !== '535'
    return say(session.known ? '235 2.7.0 welcome' : '535 5.7.8 who are you')
  }
  if (verb === 'QUIT') return say('221 bye')
  if (!session.known) return say('530 5.7.0 log in first')
  if (verb === 'MAIL') return say('250 2.1.0 ok')
  if (verb === 'DATA') {
    session.data = ''
    return say('354 go on')
  }
  if (verb !== 'RCPT') return say('502 5.5.1 unknown')
  session.to = /<(.*)>/.exec(line)?.[1] ?? ''
  const failure = failureFor(session.to)
  return say(failure && failure !== '554' ? `${failure} ${failure[0]}.1.1 refused by the fake` : '250 2.1.5 ok')
}

function endMessage(
  { session, say, socket }: Talk & { socket: Socket },
  behaviour: Behaviour,
  take: (received: Received) => void,
): void {
  const { to, data = '' } = session
  session.data = undefined
  if (failureIn(behaviour)(to) === '554') return say('554 5.6.0 refused by the fake')
  const id = /^Message-ID: <(.*)@/im.exec(data)?.[1] ?? ''
  const content = {
    subject: /^Subject: (.*)$/im.exec(data)?.[1] ?? '',
    text: textPartOf(data, 'text/plain'),
    raw: data,
  }
  take({ gateway: 'smtp', to, id, gatewayId: randomUUID(), content, at: new Date().toISOString() })
  if (behaviour.mode === 'drops') socket.destroy()
  else if (behaviour.mode !== 'silent') say('250 2.0.0 taken')
}
