import type { CategoryEscalation, EscalationStep } from './escalation.ts'
import type { Limit, LimitUnit } from './limit.ts'
import type { CategoryLimits, LimitRule } from './limit-rules.ts'
import type { DeadlineSettings } from './timing-of.ts'

const ofAll: CategoryLimits = {
  rules: [
    { clock: 'accept', limit: within(1, 'workingDays') },
    { clock: 'dispatch', limit: within(1, 'workingDays') },
    { clock: 'contact', limit: within(1, 'workingDays') },
    { clock: 'solve', limit: within(10, 'workingDays') },
    { clock: 'coHandle', limit: within(5, 'workingDays') },
    { clock: 'verify', limit: within(3, 'workingDays') },
    { clock: 'rate', limit: within(7, 'calendarDays') },
    { clock: 'accept', urgent: true, limit: within(0.5, 'hours') },
    { clock: 'dispatch', urgent: true, limit: within(0.5, 'hours') },
    { clock: 'contact', urgent: true, limit: within(2, 'hours') },
    { clock: 'solve', urgent: true, limit: within(24, 'hours') },
    { clock: 'coHandle', urgent: true, limit: within(12, 'hours') },
    { clock: 'verify', urgent: true, limit: within(1, 'workingDays') },
  ],
  milestones: [],
}

/** What is not urgent of these categories; urgent matters of all kinds keep the limits above. */
const solveWithin: Readonly<Record<string, Limit>> = {
  noise: within(5, 'workingDays'),
  rubbish: within(2, 'workingDays'),
  'road-damage': within(5, 'workingDays'),
  drainage: within(3, 'workingDays'),
  'street-light': within(3, 'workingDays'),
  parking: within(2, 'workingDays'),
  'fire-passage': within(1, 'workingDays'),
  'neighbour-dispute': within(30, 'calendarDays'),
  pets: within(5, 'workingDays'),
  'public-facilities': within(7, 'workingDays'),
  'property-management': within(10, 'workingDays'),
  'safety-hazard': within(3, 'workingDays'),
  unclear: within(10, 'workingDays'),
}

/** Unlawful building follows its own procedure, however urgent: work stops, the fine is set, the building goes. */
const illegalBuilding: CategoryLimits = {
  categoryId: 'illegal-building',
  rules: [{ clock: 'solve', limit: within(20, 'workingDays') }],
  milestones: [
    { id: 'stop-work', name: '责令停工', limit: within(4, 'workingHours') },
    { id: 'penalty', name: '作出处罚', limit: within(7, 'workingDays') },
  ],
}

/** Whoever told in confidence is not called back by the clock. */
const tipOff: CategoryLimits = {
  categoryId: 'tip-off',
  rules: [
    { clock: 'contact', limit: null },
    { clock: 'solve', urgent: false, limit: within(30, 'calendarDays') },
  ],
  milestones: [],
}

const owed = ['accept', 'dispatch', 'contact', 'solve', 'coHandle', 'verify', 'milestone'] as const

const ordinary: readonly Pick<EscalationStep, 'when' | 'tell'>[] = [
  { when: { side: 'near' }, tell: 'handler' },
  { when: { side: 'due' }, tell: 'handler' },
  { when: { side: 'due' }, tell: 'head' },
  { when: { side: 'due' }, tell: 'supervisor' },
  { when: { side: 'after', limit: within(1, 'workingDays') }, tell: 'centre' },
]

const urgent: readonly Pick<EscalationStep, 'when' | 'tell'>[] = [
  { when: { side: 'near' }, tell: 'handler' },
  { when: { side: 'due' }, tell: 'handler' },
  { when: { side: 'due' }, tell: 'head' },
  { when: { side: 'due' }, tell: 'supervisor' },
  { when: { side: 'after', limit: within(0.5, 'hours') }, tell: 'centre' },
  { when: { side: 'after', limit: within(2, 'hours') }, tell: 'centreAbove' },
]

const steps: CategoryEscalation = {
  steps: owed.flatMap((clock) => [
    ...ordinary.map((step) => ({ clock, urgent: false, ...step })),
    ...urgent.map((step) => ({ clock, urgent: true, ...step })),
  ]),
}

/** What holds until a city decides otherwise. The holidays come from the published lists. */
export const defaultSettings: DeadlineSettings = {
  holidays: [],
  calendars: [],
  limits: [
    ofAll,
    ...Object.entries(solveWithin).map(([categoryId, limit]) => {
      const rules: readonly LimitRule[] = [{ clock: 'solve', urgent: false, limit }]
      return { categoryId, rules, milestones: [] }
    }),
    illegalBuilding,
    tipOff,
  ],
  escalation: [steps],
}

function within(amount: number, unit: LimitUnit): Limit {
  return { amount, unit }
}
