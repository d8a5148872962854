import { used } from './used.ts'

export const main = used
