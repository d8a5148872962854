import type { Call } from '@ejia/client'
import { accounts, system } from '@ejia/contract'
import { callTo } from './call.ts'

export type SignedIn = { readonly call: Call; readonly token: string; readonly unitName: string }

/** Somebody of the demonstration city, by name, over HTTP. */
export async function logIn(url: string, name: string): Promise<SignedIn> {
  const people = await callTo(url)(system.listDemoPeople, {})
  const person = people.find((one) => one.name === name)
  if (!person) throw new Error(`nobody in the demonstration city is called ${name}`)
  const { phone, password, unitName } = person
  const { token } = await callTo(url)(accounts.logIn, { body: { phone, password } })
  return { call: callTo(url, token), token, unitName }
}
