import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import * as z from 'zod/mini'
import { answerMilliseconds, connectMilliseconds } from '../call.ts'
import type { RefusedBecause, SendOutcome } from '../channel.ts'
import type { Mail } from './compose-mail.ts'

/** One mail over one connection, step by step: where it broke off says whether the mail can have been taken. */
export function deliver(url: string, mail: Mail, signal: AbortSignal): Promise<SendOutcome> {
  const server = new URL(url)
  const auth = server.username && {
    user: decodeURIComponent(server.username),
    pass: decodeURIComponent(server.password),
  }
  const connection = new SMTPConnection({
    host: server.hostname,
    ...(server.port && { port: Number(server.port) }),
    secure: server.protocol === 'smtps:',
    requireTLS: server.searchParams.get('tls') === 'required',
    connectionTimeout: connectMilliseconds,
    dnsTimeout: connectMilliseconds,
    greetingTimeout: connectMilliseconds,
    socketTimeout: answerMilliseconds,
  })
  return new Promise((settle) => {
    const stage = { taken: false }
    const end = (outcome: SendOutcome) => {
      signal.removeEventListener('abort', abort)
      settle(outcome)
    }
    const fail = (error: unknown) => {
      connection.close()
      end(outcomeOf(error, stage.taken))
    }
    const abort = () => fail({ code: 'aborted' })
    const send = () => {
      const envelope = { from: mail.from, to: mail.to, size: mail.bytes.length }
      connection.send(envelope, readOnce(mail.bytes, stage), (error) => {
        if (error) return fail(error)
        connection.quit()
        end({ kind: 'sent' })
      })
    }
    signal.addEventListener('abort', abort)
    if (signal.aborted) return abort()
    connection.on('error', fail)
    connection.connect((error) => {
      if (error) fail(error)
      else if (auth) connection.login(auth, (refused) => (refused ? fail(refused) : send()))
      else send()
    })
  })
}

/** Nobody reads from it before the server has asked for the message. */
function readOnce(bytes: Buffer, stage: { taken: boolean }): Readable {
  return new Readable({
    highWaterMark: 0,
    read() {
      stage.taken = true
      this.push(bytes)
      this.push(null)
    },
  })
}

const Fault = z.object({
  code: z.optional(z.string()),
  command: z.optional(z.string()),
  response: z.optional(z.string()),
  responseCode: z.optional(z.number()),
})

/** Enhanced status 5.7: the server's policy, which concerns us and not this mail (RFC 3463). */
const policy = /^5\d\d[ -]5\.7\./

/** What is found wrong before the server is asked. */
const local: Readonly<Record<string, RefusedBecause>> = { EAUTH: 'settings', EENVELOPE: 'address', EMESSAGE: 'content' }

function outcomeOf(error: unknown, taken: boolean): SendOutcome {
  const fault = z.safeParse(Fault, error)
  const { code = 'network', command, response = '', responseCode } = fault.success ? fault.data : {}
  if (responseCode === undefined) {
    const because = local[code]
    return because ? { kind: 'refused', code, because } : { kind: taken ? 'unclear' : 'later', code }
  }
  const answered = `smtp-${responseCode}`
  if (responseCode < 500) return { kind: 'later', code: answered }
  if (taken) return { kind: 'refused', code: answered, because: 'content' }
  const ofThisMail = (command === 'RCPT TO' || command === 'DATA') && !policy.test(response)
  return { kind: 'refused', code: answered, because: ofThisMail ? 'address' : 'settings' }
}
