import { buildScreens } from './build-screens.ts'
import { withPlainErrors } from './plain-errors.ts'

await withPlainErrors(async () => {
  await buildScreens()
  await import('./main.ts')
})
