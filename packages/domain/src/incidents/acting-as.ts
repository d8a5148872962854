import { isWithinScope } from '../accounts/index.ts'
import { Refusal } from '../refusal.ts'
import { canSee } from './can-see.ts'
import type { Command, CommandType } from './command.ts'
import type { Context, Surroundings } from './context.ts'
import type { ActedBy } from './event.ts'
import type { Incident } from './incident.ts'
import { isLegal, legal } from './legal.ts'
import { findObstacle } from './obstacles.ts'
import { openingUnit, opens } from './opening.ts'
import { type Acting, standingsOf } from './standings-of.ts'

/** Commands that only the server gives, as companions of others or when a time has come. */
const unspoken: readonly CommandType[] = ['absorb', 'openPart', 'passWindow', 'retime', 'handOver']

/** What somebody may do now, for screens to show; without an incident, what opens one. */
export function legalCommands(incident: Incident | undefined, around: Surroundings): CommandType[] {
  if (!incident) return opens(around.actor)
  const held = standingsOf(around.actor, incident, around.city)
  const types = new Set<CommandType>(held.flatMap(({ standing }) => legal[incident.stage][standing]))
  return [...types].filter(
    (type) =>
      !unspoken.includes(type) &&
      held.some(
        (acting) =>
          isLegal(incident.stage, acting.standing, type) &&
          findObstacle(type, { incident, acting, around }) === undefined,
      ),
  )
}

/** The position in which a command is given, or the refusal of somebody who has none that allows it. */
export function actingAs(incident: Incident, command: Command, context: Context): Acting {
  const held = standingsOf(context.actor, incident, context.city)
  if (held.length === 0 && !canSee(context.actor, incident, context.city)) throw new Refusal('incident.not-found')
  const allowed = held
    .filter(({ standing }) => isLegal(incident.stage, standing, command.type))
    .map((acting) => ({ acting, obstacle: findObstacle(command.type, { incident, acting, around: context }) }))
  const free = allowed.filter(({ obstacle }) => obstacle === undefined).map(({ acting }) => acting)
  const chosen = free.find((acting) => fits(acting, command, context)) ?? free[0]
  if (chosen) return chosen
  throw new Refusal(allowed.find(({ obstacle }) => obstacle !== undefined)?.obstacle ?? 'incident.not-allowed', {
    stage: incident.stage,
    command: command.type,
    commands: legalCommands(incident, context),
  })
}

/** In whose name the events of a command stand in the log. */
export function actedBy(incident: Incident | undefined, command: Command, context: Context): ActedBy {
  const { actor } = context
  switch (actor.kind) {
    case 'system':
      return { kind: 'system' }
    case 'resident': {
      const reporterId = 'by' in command ? command.by.reporterId : actor.reporterId
      return { kind: 'resident', ...(reporterId === undefined ? {} : { reporterId }) }
    }
    case 'staff': {
      const acting: Omit<Acting, 'standing'> = incident
        ? actingAs(incident, command, context)
        : { unitId: openingUnit(command, context).id }
      const { unitId, forPersonId } = acting
      if (unitId === undefined) throw new Refusal('incident.not-allowed')
      return { kind: 'staff', personId: actor.personId, unitId, ...(forPersonId === undefined ? {} : { forPersonId }) }
    }
  }
}

/** Somebody in several units acts for the one that the command is about. */
function fits({ unitId }: Acting, command: Command, { city }: Context): boolean {
  if (command.type === 'signOff') return command.unitId === undefined || command.unitId === unitId
  const targetId =
    command.type === 'dispatch' ? command.unitId : command.type === 'rule' ? command.leadUnitId : undefined
  const target = city.findUnit(targetId ?? '')
  const own = city.findUnit(unitId ?? '')
  return target === undefined || own === undefined || isWithinScope(own.areaCode, target.areaCode)
}
