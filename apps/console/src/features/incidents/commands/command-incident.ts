import type { IncidentDetail, Step } from '@ejia/contract'
import { createContext, useContext } from 'react'

export type CommandIncident = { readonly incident: IncidentDetail; readonly steps: readonly Step[] }

/** The incident a form is about, for fields that choose among what belongs to it. */
export const CommandIncidentContext = createContext<CommandIncident | undefined>(undefined)

export function useCommandIncident(): CommandIncident {
  const found = useContext(CommandIncidentContext)
  if (!found) throw new Error('a command’s field outside a command’s form')
  return found
}
