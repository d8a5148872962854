export { embeddedUrl, ensureDatabase, letServerLogIn, stopUnlessUsed } from './databases.ts'
export { type Embedded, launchEmbedded } from './launch.ts'
