import { improvements } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../device/call.ts'
import { raisedKey } from './offer-improvements.tsx'

/** Kept on the phone: an answer is there without signal. */
export const ownRaised = queryOptions({
  queryKey: raisedKey,
  queryFn: () => call(improvements.listRaised, { body: { entries: [] } }),
  meta: { keep: true },
})

export const ledger = queryOptions({
  queryKey: ['ledger'],
  queryFn: () => call(improvements.getLedger, {}),
  meta: { keep: true },
})
