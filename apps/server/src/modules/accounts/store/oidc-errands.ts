import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, run, type Transaction } from '../../../platform/index.ts'

const Errand = z.object({ state: z.string(), nonce: z.string(), codeVerifier: z.string(), returnTo: z.string() })
export type Errand = z.infer<typeof Errand>

export type NewErrand = Errand & { readonly browserHash: Buffer; readonly minutes: number }

export async function addErrand(tx: Transaction, errand: NewErrand): Promise<void> {
  await run(
    tx,
    sql`
    insert into accounts.oidc_errand (browser_hash, state, nonce, code_verifier, return_to, expires_at)
    values (${errand.browserHash}, ${errand.state}, ${errand.nonce}, ${errand.codeVerifier}, ${errand.returnTo},
      now() + make_interval(mins => ${errand.minutes}::int))`,
  )
}

/** Found once only. */
export function takeErrand(tx: Transaction, browserHash: Buffer): Promise<Errand | undefined> {
  return maybeOne(
    tx,
    Errand,
    sql`
    with taken as (delete from accounts.oidc_errand where browser_hash = ${browserHash} returning *)
    select state, nonce, code_verifier, return_to from taken where expires_at > now()`,
  )
}
