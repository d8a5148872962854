import { accounts } from './modules/accounts/index.ts'
import { areas } from './modules/areas/index.ts'
import { borders } from './modules/borders/index.ts'
import { briefings } from './modules/briefings/index.ts'
import { callbacks } from './modules/callbacks/index.ts'
import { deadlines } from './modules/deadlines/index.ts'
import { demo } from './modules/demo/index.ts'
import { desk } from './modules/desk/index.ts'
import { dispatch } from './modules/dispatch/index.ts'
import { exchange } from './modules/exchange/index.ts'
import { forms } from './modules/forms/index.ts'
import { grants } from './modules/grants/index.ts'
import { handover } from './modules/handover/index.ts'
import { hints } from './modules/hints/index.ts'
import { improvements } from './modules/improvements/index.ts'
import { inbound } from './modules/inbound/index.ts'
import { incidents } from './modules/incidents/index.ts'
import { indicators } from './modules/indicators/index.ts'
import { learning } from './modules/learning/index.ts'
import { notices } from './modules/notices/index.ts'
import { openid } from './modules/openid/index.ts'
import { registry } from './modules/registry/index.ts'
import { residents } from './modules/residents/index.ts'
import { settings } from './modules/settings/index.ts'
import { system } from './modules/system/index.ts'
import { tasks } from './modules/tasks/index.ts'
import { trends } from './modules/trends/index.ts'
import type { Module } from './platform/index.ts'

/** The server is these modules, and they start in this order. */
export const modules: readonly Module[] = [
  areas,
  accounts,
  openid,
  dispatch,
  deadlines,
  incidents,
  notices,
  desk,
  exchange,
  callbacks,
  indicators,
  trends,
  briefings,
  hints,
  residents,
  registry,
  borders,
  learning,
  settings,
  system,
  tasks,
  forms,
  inbound,
  grants,
  handover,
  improvements,
  demo,
]
