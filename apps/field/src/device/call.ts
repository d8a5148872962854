import { browserTransport, type Call, CallRefused, caller } from '@ejia/client'
import { currentLanguage } from '../words/language.ts'
import { noteConnection } from './connection.ts'

const plainCall = caller(browserTransport(currentLanguage))

/** The contract as typed calls; every answer, or its absence, tells whether the server can be reached. */
export const call: Call = async (endpoint, request) => {
  try {
    const reply = await plainCall(endpoint, request)
    noteConnection('online')
    return reply
  } catch (error) {
    noteConnection(error instanceof CallRefused ? 'online' : 'offline')
    throw error
  }
}

export function isRefused(error: unknown, status: number): boolean {
  return error instanceof CallRefused && error.status === status
}
