import { type Call, CallRefused, caller, sendFile } from '@ejia/client'
import { noteConnection } from './connection.ts'
import { transport } from './transport.ts'

const plainCall = caller(transport)
const signedOut = new Set<() => void>()

/** The contract as typed calls; every answer, or its absence, tells whether the server can be reached. */
export const call: Call = (endpoint, request) => noted(plainCall(endpoint, request))

/** One file, or a part of one. */
export function callWithFile<R>(path: string, file: Blob): Promise<R> {
  return noted(sendFile<R>(transport, path, file))
}

/** Told as soon as any answer says that nobody is signed in here any more. */
export function watchSignedOut(listener: () => void): () => void {
  signedOut.add(listener)
  return () => signedOut.delete(listener)
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof CallRefused && error.problem.code === 'session.required'
}

async function noted<R>(answer: Promise<R>): Promise<R> {
  try {
    const reply = await answer
    noteConnection('online')
    return reply
  } catch (error) {
    noteConnection(error instanceof CallRefused ? 'online' : 'offline')
    if (isSignedOut(error)) for (const listener of signedOut) listener()
    throw error
  }
}
