import { browserTransport, type Call, caller } from '@ejia/client'
import { currentLanguage } from '../words/language.ts'

/** The contract's calls, to the server this page came from. */
export const call: Call = caller(browserTransport(currentLanguage))
