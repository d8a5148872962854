import { type ComponentType, createContext } from 'react'
import type { ChosenPlace } from '../drafts/index.ts'

export type PlaceScanProps = { readonly choose: (place: ChosenPlace) => void }

/** How a place is read from a building's code; the app puts it here, since buildings are not known to this part. */
export const PlaceScanContext = createContext<ComponentType<PlaceScanProps> | null>(null)
