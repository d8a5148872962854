import { type CommandBodyName, commandBodies, commands } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import * as z from 'zod/mini'
import type { Route } from '../../../platform/index.ts'
import type { Body } from '../commands/command-from.ts'
import { sendCommand } from '../commands/send-command.ts'
import type { Desk } from '../desk.ts'
import { doneView } from './reporting.ts'

/** The contract's bodies, each known by what it parses to. */
const bodies: { readonly [K in CommandBodyName]: { readonly parse: (value: unknown) => Body<K> } } = commandBodies

const Params = z.object({ id: z.string() })

/** One way for all commands; which there are is the contract's list. */
export function commandingRoutes(desk: Desk): Route[] {
  return Object.values(commands).map(({ name }) => commandRoute(desk, name))
}

function commandRoute<K extends CommandBodyName>(desk: Desk, name: K): Route {
  return {
    endpoint: commands[name],
    async handle({ input, caller: { actor } }) {
      if (actor.kind !== 'staff') throw new Refusal('session.required')
      // Parsed again to know its type: what stands for all routes has forgotten which body belongs to which.
      const body = bodies[name].parse(input.body)
      const { id } = z.parse(Params, input.params)
      return doneView(await sendCommand(desk, { name, body, incidentId: id, actor, photoOwnerId: actor.personId }))
    },
  }
}
