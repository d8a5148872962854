export { asOwner, embeddedUrl, ensureDatabase, letServerLogIn, stopUnlessUsed } from './databases.ts'
export { type Embedded, type EmbeddedOptions, launchEmbedded } from './launch.ts'
