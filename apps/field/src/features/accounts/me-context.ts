import type { Me } from '@ejia/contract'
import { createContext, useContext } from 'react'

export const MeContext = createContext<Me | undefined>(undefined)

/** Whoever is signed in; pages are only drawn when somebody is. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (me === undefined) throw new Error('nobody is signed in')
  return me
}
