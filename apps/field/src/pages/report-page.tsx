import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { ChosenPlace } from '../features/drafts/index.ts'
import { ReportForm } from '../features/incidents/index.ts'

export function ReportPage() {
  const [search] = useSearchParams()
  const [place] = useState(placeHandedOn)
  return <ReportForm draftId={search.get('draft') ?? undefined} place={place} />
}

/** From the page of a building, which is where the matter is. */
function placeHandedOn(): ChosenPlace | undefined {
  const state: unknown = window.history.state
  if (typeof state !== 'object' || state === null || !('place' in state)) return undefined
  return isPlace(state.place) ? state.place : undefined
}

function isPlace(place: unknown): place is ChosenPlace {
  return typeof place === 'object' && place !== null && 'input' in place && 'path' in place
}
