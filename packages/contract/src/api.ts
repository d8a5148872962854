import { accounts } from './accounts.ts'
import { areas } from './areas.ts'
import { deadlines } from './deadlines.ts'
import { desk } from './desk.ts'
import { dispatch } from './dispatch.ts'
import type { Endpoint } from './endpoint.ts'
import { cases } from './incidents/cases.ts'
import { due } from './incidents/due.ts'
import { commands, incidents } from './incidents/endpoints.ts'
import { photos } from './incidents/photos.ts'
import { voices } from './incidents/voices.ts'
import { notices } from './notices.ts'
import { registry } from './registry.ts'
import { system } from './system.ts'

/** Every operation there is. The server must serve exactly these; a test counts them. */
export const api = {
  ...system,
  ...accounts,
  ...areas,
  ...dispatch,
  ...deadlines,
  ...incidents,
  ...commands,
  ...due,
  ...cases,
  ...photos,
  ...desk,
  ...notices,
  ...registry,
  ...voices,
} as const

export const endpoints: readonly Endpoint[] = Object.values(api)
