import { modules } from './app.ts'
import { readConfig } from './config.ts'
import { withPlainErrors } from './plain-errors.ts'
import { resealAll } from './reseal-all.ts'

/** `npm run reseal`, once DATA_KEY or DATA_CIPHER changed; the server may go on running. */
await withPlainErrors(() => resealAll(readConfig(process.env), modules))
