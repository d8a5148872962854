import { CallRefused } from '@ejia/client'
import { accounts } from '@ejia/contract'
import { call } from '../../device/call.ts'

const owedKey = 'ejia-field-log-out-owed'

export function oweLogOut(): void {
  window.localStorage.setItem(owedKey, '1')
}

/** Nobody is let back in by a session that its owner has left. */
export async function tellServer(): Promise<void> {
  if (window.localStorage.getItem(owedKey) === null) return
  try {
    await call(accounts.logOut, {})
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error
  }
  window.localStorage.removeItem(owedKey)
}
