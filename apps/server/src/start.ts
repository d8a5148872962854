import { buildScreens } from './build-screens.ts'

await buildScreens()
await import('./main.ts')
