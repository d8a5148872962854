import { type Call, CallRefused, caller } from '@ejia/client'
import { type OwnCase, type ResidentAccount, residents } from '@ejia/contract'
import * as z from 'zod/mini'
import { keepOwnCases, listKeptCases } from './kept-cases.ts'
import { call, transport } from './server.ts'
import { forget, recall, remember } from './storage.ts'

/** Of the words under “what is kept”: a new version is asked anew. */
export const consentVersion = '2026-11'

/** Calls as whoever is logged in on this phone. */
export const ownCall: Call = caller(transport, () => ({ 'x-ejia-resident': token() }))

export function isLoggedIn(): boolean {
  return token() !== ''
}

/** WeChat says who holds the phone; whoever comes for the first time has an account from then on. */
export async function logIn(): Promise<ResidentAccount> {
  const { code } = await wx.login()
  const body = { proof: { by: 'wechat', code }, consent: consentVersion } as const
  const opened = await call(residents.openResidentSession, { body })
  remember('account', opened.token)
  return opened.account
}

/** From then on nobody is logged in on this phone. */
export function leave(): void {
  forget('account')
}

/** What this phone knows goes into the account, and what the account knows comes onto this phone. */
export async function syncCases(): Promise<OwnCase[]> {
  const known = listKeptCases().filter(({ secret }) => secret !== true)
  const cases = known.map(({ caseCode, followKey }) => ({ caseCode, followKey }))
  try {
    const own = await ownCall(residents.claimCases, { body: { cases } })
    keepOwnCases(own)
    return own
  } catch (error) {
    if (isLoggedOut(error)) leave()
    throw error
  }
}

/** Logged out elsewhere, or the account is gone. */
export function isLoggedOut(error: unknown): boolean {
  return error instanceof CallRefused && error.status === 401
}

function token(): string {
  return recall('account', z.string()) ?? ''
}
