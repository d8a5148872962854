import { modules } from './app.ts'
import { readConfig } from './config.ts'
import { withPlainErrors } from './plain-errors.ts'
import { serve } from './serve.ts'

await withPlainErrors(() => serve(readConfig(process.env), modules))
