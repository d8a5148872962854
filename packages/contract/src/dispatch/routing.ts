import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { Id, Text } from '../values.ts'
import { RoutingFault } from './routing-fault.ts'
import { RoutingAlarm, RoutingRules, RoutingTrial, RoutingVersion, RoutingView } from './rules.ts'

const tag = 'dispatch'
const readers = { roles: ['dispatcher', 'supervisor', 'systemAdministrator'] } as const
/** For the city; the scope is the domain's. */
const keepers = { roles: ['supervisor', 'systemAdministrator'] } as const
const expectedVersion = z.int().check(z.gte(0))
const reason = Text(300)
const changed = z.strictObject({ version: z.int() })

export const routing = {
  getRouting: endpoint({
    name: 'getRouting',
    method: 'GET',
    path: '/api/routing',
    tag,
    summary: 'The routing rules in force, in their order, with what should be looked at',
    access: readers,
    reply: RoutingView,
  }),
  changeRouting: endpoint({
    name: 'changeRouting',
    method: 'POST',
    path: '/api/routing',
    tag,
    summary: 'Put a list of routing rules into force',
    access: keepers,
    body: z.strictObject({ rules: RoutingRules, expectedVersion, reason }),
    reply: changed,
  }),
  listRoutingVersions: endpoint({
    name: 'listRoutingVersions',
    method: 'GET',
    path: '/api/routing/versions',
    tag,
    summary: 'The lists that were in force, newest first, with who changed them and why',
    access: readers,
    reply: z.array(RoutingVersion),
  }),
  restoreRouting: endpoint({
    name: 'restoreRouting',
    method: 'POST',
    path: '/api/routing/restoration',
    tag,
    summary: 'Put an earlier list back into force; version 0 is a list without rules',
    access: keepers,
    body: z.strictObject({ version: z.int().check(z.gte(0)), expectedVersion, reason }),
    reply: changed,
  }),
  tryRouting: endpoint({
    name: 'tryRouting',
    method: 'POST',
    path: '/api/routing/trial',
    tag,
    summary: 'Where the last 1,000 matters would go by a proposed list; changes nothing',
    access: keepers,
    body: z.strictObject({ rules: RoutingRules }),
    reply: RoutingTrial,
  }),
  listRoutingAlarms: endpoint({
    name: 'listRoutingAlarms',
    method: 'GET',
    path: '/api/routing/alarms',
    tag,
    summary: 'Rules that could not be followed where they were meant to, in the caller’s area, newest first',
    access: readers,
    reply: z.array(RoutingAlarm),
  }),
  settleRoutingAlarm: endpoint({
    name: 'settleRoutingAlarm',
    method: 'POST',
    path: '/api/routing/alarms/settlement',
    tag,
    summary: 'Say what was done about a rule that could not be followed',
    access: readers,
    body: z.strictObject({ ruleId: Id, fault: RoutingFault, note: Text(300) }),
    reply: z.strictObject({ settled: z.int() }),
  }),
} as const
