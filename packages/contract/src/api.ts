import { absences } from './absences.ts'
import { accounts } from './accounts.ts'
import { areas } from './areas.ts'
import { audit } from './audit.ts'
import { areaCodes } from './borders/codes.ts'
import { borders } from './borders.ts'
import { briefings } from './briefings.ts'
import { callbacks } from './callbacks.ts'
import { deadlines } from './deadlines.ts'
import { desk } from './desk.ts'
import { categories } from './dispatch/categories.ts'
import { communityPolicies } from './dispatch/community-policies.ts'
import { responsibilities } from './dispatch/responsibilities.ts'
import { routing } from './dispatch/routing.ts'
import { dispatch } from './dispatch.ts'
import type { Endpoint } from './endpoint.ts'
import { changes } from './exchange/changes.ts'
import { apiKeys } from './exchange/keys.ts'
import { open311 } from './exchange/open311.ts'
import { orders } from './exchange/orders.ts'
import { partners } from './exchange/partners.ts'
import { forms } from './forms.ts'
import { grants } from './grants.ts'
import { guesses } from './guesses.ts'
import { handOvers } from './hand-overs.ts'
import { hints } from './hints.ts'
import { improvements } from './improvements.ts'
import { inbound } from './inbound.ts'
import { cases } from './incidents/cases.ts'
import { due } from './incidents/due.ts'
import { commands, incidents } from './incidents/endpoints.ts'
import { photos } from './incidents/photos.ts'
import { screenings } from './incidents/screenings.ts'
import { similar } from './incidents/similar.ts'
import { voices } from './incidents/voices.ts'
import { indicators } from './indicators.ts'
import { lists } from './lists.ts'
import { notices } from './notices.ts'
import { peopleImports } from './people-imports.ts'
import { registry } from './registry.ts'
import { residents } from './residents.ts'
import { signOn } from './sign-on.ts'
import { system } from './system.ts'
import { systemState } from './system-state.ts'
import { tasks } from './tasks.ts'
import { trends } from './trends.ts'
import { wechat } from './wechat.ts'

/** Every operation there is. The server must serve exactly these; a test counts them. */
export const api = {
  ...system,
  ...accounts,
  ...absences,
  ...handOvers,
  ...peopleImports,
  ...audit,
  ...signOn,
  ...apiKeys,
  ...partners,
  ...open311,
  ...changes,
  ...orders,
  ...areas,
  ...borders,
  ...areaCodes,
  ...dispatch,
  ...categories,
  ...communityPolicies,
  ...guesses,
  ...routing,
  ...responsibilities,
  ...deadlines,
  ...incidents,
  ...commands,
  ...due,
  ...cases,
  ...similar,
  ...screenings,
  ...photos,
  ...desk,
  ...notices,
  ...lists,
  ...registry,
  ...tasks,
  ...forms,
  ...grants,
  ...voices,
  ...systemState,
  ...wechat,
  ...callbacks,
  ...indicators,
  ...trends,
  ...briefings,
  ...hints,
  ...residents,
  ...inbound,
  ...improvements,
} as const

export const endpoints: readonly Endpoint[] = Object.values(api)
