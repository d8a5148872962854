import { improvements, type RaisedEntry } from '@ejia/contract'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../../lib/api.ts'
import { keepRaised, listKeptRaised } from '../../lib/kept-raised.ts'

type Raised = RaisedEntry & { readonly isNew: boolean }
type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'known'; readonly raised: readonly Raised[] }
  | { readonly kind: 'failed'; readonly error: unknown }

/** What was raised from this phone, with what became of it. */
async function readRaised(): Promise<Raised[]> {
  const kept = listKeptRaised()
  if (kept.length === 0) return []
  const entries = kept.map(({ id, key }) => ({ id, key }))
  const found = await call(improvements.listRaised, { body: { entries } })
  return found.map((entry) => {
    const seen = kept.find(({ id }) => id === entry.id)?.seen ?? 0
    const { problem } = entry
    return { ...entry, isNew: problem !== null && problem.problem.state !== 'noted' && problem.version > seen }
  })
}

/** How many have an answer that was not read yet. */
export async function countNews(): Promise<number> {
  return (await readRaised()).filter(({ isNew }) => isNew).length
}

export function useRaised() {
  const [state, setState] = useState<State>({ kind: 'loading' })
  const read = useCallback(() => {
    setState({ kind: 'loading' })
    readRaised().then(
      (raised) => {
        setState({ kind: 'known', raised })
        remember(raised)
      },
      (error: unknown) => setState({ kind: 'failed', error }),
    )
  }, [])
  useEffect(read, [read])
  return { state, read }
}

function remember(raised: readonly Raised[]): void {
  for (const kept of listKeptRaised().toReversed()) {
    const problem = raised.find(({ id }) => id === kept.id)?.problem
    if (problem) keepRaised({ ...kept, seen: problem.version })
  }
}
