import { startAnswering } from './answering.ts'
import { byDay } from './by-day-options.ts'

export type RefusingGateway = {
  /** What makes a server send its text messages there, at whatever hour. */
  readonly settings: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** A text message gateway of the city that knows none of the numbers it is given. */
export async function startRefusingGateway(): Promise<RefusingGateway> {
  const { port, close } = await startAnswering({ status: 'refused', code: 'number-unknown', because: 'address' })
  return {
    settings: {
      HTTP_SMS_URL: `http://127.0.0.1:${port}/sms`,
      HTTP_SMS_SECRET: 'sixteen characters',
      NODE_OPTIONS: byDay,
    },
    close,
  }
}
