import type { Gateway, Gateways, SendOutcome, SmsContent, WechatSession } from '../channels/channel.ts'

export type Handed = { readonly channel: string; readonly to: string; readonly text: string; readonly id: string }

/** Gateways that write down what they are handed, and answer as a test says. */
export function recordingGateways() {
  const handed: Handed[] = []
  const answers: { sms: Answer; push: Answer; wechat: Answer; email: Answer } = {
    sms: sent,
    push: sent,
    wechat: sent,
    email: sent,
  }
  const record =
    <Address, Content>(
      channel: keyof typeof answers,
      toOf: (to: Address) => string,
      textOf: (content: Content) => string,
    ) =>
    async ({ id, to, content }: Parameters<Gateway<Address, Content>['send']>[0]): Promise<SendOutcome> => {
      const outcome = await answers[channel](handed.length)
      if (outcome.kind === 'sent' || outcome.kind === 'unclear')
        handed.push({ channel, to: toOf(to), text: textOf(content), id })
      return outcome
    }
  const gateways: Gateways = {
    sms: [{ name: 'http', channel: 'sms', send: record('sms', String, ({ text }: SmsContent) => text) }],
    push: {
      name: 'web-push',
      channel: 'push',
      publicKey: async () => 'key',
      send: record(
        'push',
        ({ endpoint }) => endpoint,
        ({ payload }) => payload.split('"')[3] ?? '',
      ),
    },
    wechat: {
      name: 'wechat',
      channel: 'wechat',
      send: record('wechat', String, ({ data }) => JSON.stringify(data)),
      codeToSession: async (code): Promise<WechatSession> =>
        code === 'used'
          ? { kind: 'refused', code: '40029', because: 'code' }
          : { kind: 'known', openid: `openid-${code}` },
      phoneNumber: async () => away,
      checkText: async () => away,
      checkMedia: async () => away,
      codeImage: async () => away,
    },
    wechatPages: undefined,
    email: { name: 'smtp', channel: 'email', send: record('email', String, ({ subject }) => subject) },
  }
  return { gateways, handed, answers }
}

const away = { kind: 'later', code: 'away' } as const

type Answer = (index: number) => SendOutcome | Promise<SendOutcome>

function sent(index: number): SendOutcome {
  return { kind: 'sent', gatewayId: `g${index}` }
}
