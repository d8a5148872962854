import { Refusal } from '../refusal.ts'
import { actingAs } from './acting-as.ts'
import type { Command, CommandOf, CommandType } from './command.ts'
import type { Context } from './context.ts'
import { callBack, confirm, dissatisfied, passWindow, redact, reject, reopen, verify } from './decide/afterwards.ts'
import { reclassify, relocate } from './decide/correction.ts'
import type { Decision } from './decide/decision.ts'
import { agreeUnreasonable, decline, resolve, withdraw } from './decide/ending.ts'
import { delegate, dispatch, dispute, escalate, handOver, rule, sendBack } from './decide/handover.ts'
import { accept, join, openPart, record, report } from './decide/intake.ts'
import { contact, invite, note, reachMilestone, signOff } from './decide/joint-work.ts'
import { absorb, merge, split } from './decide/kinship.ts'
import { approveSuspension, extend, requestExtension, resume, retime, supervise, suspend, urge } from './decide/time.ts'
import type { IncidentEvent } from './event.ts'
import type { Incident } from './incident.ts'
import { checkCarries } from './must-carry.ts'
import { isOpen } from './stage.ts'

type OpeningType = 'report' | 'record' | 'openPart'
type ActingType = Exclude<CommandType, OpeningType>

const decisions: { readonly [T in ActingType]: Decision<T> } = {
  accept,
  decline,
  escalate,
  dispatch,
  delegate,
  return: sendBack,
  dispute,
  rule,
  invite,
  signOff,
  contact,
  note,
  reachMilestone,
  requestExtension,
  extend,
  suspend,
  approveSuspension,
  resume,
  urge,
  supervise,
  relocate,
  reclassify,
  merge,
  split,
  resolve,
  agreeUnreasonable,
  verify,
  reject,
  confirm,
  dissatisfied,
  callBack,
  reopen,
  join,
  withdraw,
  redact,
  absorb,
  passWindow,
  retime,
  handOver,
}

/** What happens when somebody asks for something, or the refusal. The rules are numbered in SPEC.md. */
export function decide(incident: Incident | undefined, command: Command, context: Context): readonly IncidentEvent[] {
  checkCarries(command)
  if (command.type === 'report' || command.type === 'record' || command.type === 'openPart') {
    if (incident) throw new Refusal('incident.already-reported')
    return open(command, context)
  }
  if (!incident) throw new Refusal('incident.not-found')
  if (command.type === 'absorb' && !isOpen(incident.stage))
    throw new Refusal('incident.merge-target', { stage: incident.stage })
  return decideBy(command, { incident, context, acting: actingAs(incident, command, context) })
}

function open(command: CommandOf<OpeningType>, context: Context): readonly IncidentEvent[] {
  switch (command.type) {
    case 'report':
      return report(command, context)
    case 'record':
      return record(command, context)
    case 'openPart':
      return openPart(command, context)
  }
}

function decideBy<T extends ActingType>(command: CommandOf<T>, at: Parameters<Decision<T>>[1]) {
  return decisions[command.type](command, at)
}
