import { CallRefused } from '@ejia/client'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'

type SessionEnded = () => void
let onSessionEnded: SessionEnded = () => undefined

/** Tells what to do when the server no longer knows who is asking. */
export function whenSessionEnds(handler: SessionEnded): void {
  onSessionEnded = handler
}

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndedSession }),
  mutationCache: new MutationCache({ onError: noticeEndedSession }),
  defaultOptions: {
    queries: {
      // A refusal is an answer; only an unreachable server is asked again.
      retry: (count, error) => !(error instanceof CallRefused) && count < 2,
      staleTime: 15_000,
      // Reads fail in words when there is no network instead of waiting in silence.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

export function isRefused(error: unknown, code: string): boolean {
  return error instanceof CallRefused && error.problem.code === code
}

function noticeEndedSession(error: unknown): void {
  if (isRefused(error, 'session.required')) onSessionEnded()
}
