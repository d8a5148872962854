import { createContext, type ReactNode } from 'react'

/** What every screen shows at its top right, so that whatever does not work well is one tap away. */
export const ImproveContext = createContext<ReactNode>(null)
