import type { NoticeSettings } from '@ejia/contract'

export type Channel = NoticeSettings['channels'][number]

/** The form as it is typed; the server is given only what is whole. */
export type Choice = {
  readonly channels: readonly Channel[]
  readonly isQuiet: boolean
  readonly from: string
  readonly to: string
  readonly isDigest: boolean
  readonly digestAt: readonly string[]
  readonly email: string
}

export function choiceOf({ channels, quiet, digestAt, email }: NoticeSettings): Choice {
  return {
    channels,
    isQuiet: quiet !== null,
    from: quiet?.from ?? '22:00',
    to: quiet?.to ?? '07:00',
    isDigest: digestAt.length > 0,
    digestAt: digestAt.length > 0 ? digestAt : ['08:30', '15:00'],
    email: email ?? '',
  }
}

export type ChoiceFault = 'emailWrong' | 'timeWrong'

const time = /^([01]\d|2[0-3]):[0-5]\d$/

export function findChoiceFault({ isQuiet, from, to, isDigest, digestAt, email }: Choice): ChoiceFault | undefined {
  const times = [...(isQuiet ? [from, to] : []), ...(isDigest ? digestAt : [])]
  if (!times.every((one) => time.test(one)) || (isQuiet && from === to)) return 'timeWrong'
  return email.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : 'emailWrong'
}

export function toBody({ channels, isQuiet, from, to, isDigest, digestAt, email }: Choice) {
  return {
    channels: [...channels],
    quiet: isQuiet ? { from, to } : null,
    digestAt: isDigest ? [...new Set(digestAt)].toSorted() : [],
    email: email.trim() === '' ? null : email.trim(),
  }
}
