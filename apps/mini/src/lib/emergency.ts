import { dispatch } from '@ejia/domain'
import { shared } from './frame.ts'

export type Emergency = { readonly text: string; readonly call: string; readonly number: string }

/** Whom to call at once, where what is said sounds as if somebody were in danger. */
export function findEmergency(text: string): Emergency | null {
  const kind = dispatch.findEmergency(text)
  if (!kind) return null
  const number = dispatch.emergencyNumbers[kind]
  const { [kind]: advice, call, stillReport } = shared().emergency
  return { text: `${advice} ${stillReport}`, call: call(number), number }
}
