import type { Aspect, LoggedEvent, Stage } from '../incidents/index.ts'

const enoughAttempts = 3

/** How far the call about one drawn matter is; the words and who said them are in the matter's log. */
export type Call = {
  readonly state: 'open' | 'answered' | 'unreached' | 'again'
  readonly attempts: number
  readonly satisfied?: boolean
  readonly aspects?: readonly Aspect[]
  readonly text?: string
  readonly at?: string
}

/** The moment of the draw, where the matter stands now, and whether the reporter left a number. */
type Asked = { readonly drawnAt: string; readonly stage: Stage; readonly hasNumber: boolean }

/** From the log after the draw: the first time somebody was reached counts. */
export function callOf(log: readonly LoggedEvent[], { drawnAt, stage, hasNumber }: Asked): Call {
  const calls = log.flatMap(({ at, event }) =>
    event.type === 'CalledBack' && Date.parse(at) > Date.parse(drawnAt) ? [{ at, ...event }] : [],
  )
  const answer = calls.find(({ reached }) => reached)
  const attempts = calls.length
  if (answer) {
    const { at, satisfied, aspects, text } = answer
    return {
      state: 'answered',
      attempts,
      at,
      ...(satisfied === undefined ? {} : { satisfied }),
      ...(aspects === undefined ? {} : { aspects }),
      ...(text === undefined ? {} : { text }),
    }
  }
  if (stage !== 'closed' && stage !== 'resolved') return { state: 'again', attempts }
  return { state: hasNumber && attempts < enoughAttempts ? 'open' : 'unreached', attempts }
}
