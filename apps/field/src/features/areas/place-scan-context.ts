import { createContext, type ReactNode } from 'react'
import type { ChosenPlace } from '../drafts/index.ts'

export type PlaceScan = (choose: (place: ChosenPlace) => void) => ReactNode

/** How a place is read from a building's code; the app puts it here, since buildings are not known to this part. */
export const PlaceScanContext = createContext<PlaceScan | null>(null)
