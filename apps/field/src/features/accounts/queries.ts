import { CallRefused } from '@ejia/client'
import { accounts, type Me, type Settings, system } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { call, isSignedOut } from '../../device/call.ts'
import { tellServer } from './tell-server.ts'

export const meKey = ['me'] as const

/** Who is signed in; null when nobody is. Kept on the phone, so that the app opens without a network. */
export function useSession() {
  return useQuery({
    queryKey: meKey,
    queryFn: () => readMe(),
    staleTime: 60_000,
    retry: (count, error) => !(error instanceof CallRefused) && count < 1,
    meta: { keep: true },
  })
}

async function readMe(): Promise<Me | null> {
  try {
    await tellServer()
    return await call(accounts.getMe, {})
  } catch (error) {
    if (isSignedOut(error)) return null
    throw error
  }
}

export function useSettings(): Settings | undefined {
  const { data } = useQuery({
    queryKey: ['settings'],
    queryFn: () => call(system.getSettings, {}),
    staleTime: 600_000,
    meta: { keep: true },
  })
  return data
}
