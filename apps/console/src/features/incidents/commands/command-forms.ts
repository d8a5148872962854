import type { CommandForm, Field, FormCommand } from './field.ts'

const text = (name: string, label: Field['label'], max = 1000): Field => ({ name, label, kind: 'text', max })
const must = (name: string, label: Field['label'], max = 1000): Field => ({ ...text(name, label, max), required: true })
const reason = must('reason', 'reason')
const note = text('note', 'note')
const photos = (name: string, label: Field['label']): Field => ({ name, label, kind: 'photos' })
const yesNo = [
  { value: true, label: 'approve' },
  { value: false, label: 'refuse' },
] as const
const approved: Field = { name: 'approved', label: 'approved', kind: 'choice', choices: yesNo, required: true }

/** The form of every command. What a form looks like follows from this table; nothing is written twice. */
export const commandForms = {
  accept: { fields: [{ name: 'personId', label: 'personOptional', kind: 'colleague' }, note] },
  decline: { fields: [reason, must('whereToGo', 'whereToGo', 500)] },
  escalate: {
    fields: [reason, must('tried', 'tried'), { name: 'toUnitId', label: 'toUnit', kind: 'unit', centres: true }],
  },
  dispatch: {
    fields: [
      { name: 'unitId', label: 'unit', kind: 'unit', suggest: true, required: true },
      { name: 'dueAt', label: 'dueAt', kind: 'instant' },
      { name: 'coHandlers', label: 'coHandlers', kind: 'coHandlers' },
      note,
    ],
  },
  delegate: {
    fields: [
      { name: 'personId', label: 'person', kind: 'colleague' },
      { name: 'unitId', label: 'unitBelow', kind: 'unit', within: true },
      note,
    ],
    oneOf: { fields: ['personId', 'unitId'], hint: 'personOrUnit' },
  },
  return: { fields: [reason] },
  dispute: { fields: [must('grounds', 'grounds'), { name: 'proposedUnitId', label: 'proposedUnit', kind: 'unit' }] },
  rule: { fields: [{ name: 'leadUnitId', label: 'leadUnit', kind: 'unit', suggest: true, required: true }, reason] },
  invite: {
    fields: [
      { name: 'unitId', label: 'coUnit', kind: 'unit', required: true },
      must('task', 'task', 500),
      { name: 'dueAt', label: 'taskDue', kind: 'instant' },
    ],
  },
  signOff: {
    fields: [
      { name: 'unitId', label: 'signingUnit', kind: 'signingUnit' },
      must('result', 'result'),
      photos('photoIds', 'photos'),
    ],
  },
  contact: {
    fields: [
      { name: 'how', label: 'how', kind: 'contactHow', required: true },
      { name: 'contactedAt', label: 'contactedAt', kind: 'instant', past: true, required: true },
      must('gist', 'gist'),
    ],
  },
  note: {
    fields: [
      text('text', 'text', 2000),
      photos('photoIds', 'photos'),
      {
        name: 'visibility',
        label: 'visibility',
        kind: 'choice',
        choices: [
          { value: 'internal', label: 'internal' },
          { value: 'reporter', label: 'reporter' },
        ],
        initial: 'internal',
        required: true,
      },
    ],
    oneOf: { fields: ['text', 'photoIds'], hint: 'textOrPhoto' },
  },
  reachMilestone: {
    fields: [
      { name: 'milestoneId', label: 'milestone', kind: 'milestone', required: true },
      must('done', 'done'),
      photos('photoIds', 'photos'),
    ],
  },
  requestExtension: { fields: [{ name: 'dueAt', label: 'newDue', kind: 'instant', required: true }, reason] },
  extend: {
    fields: [
      approved,
      {
        name: 'dueAt',
        label: 'approvedDue',
        kind: 'instant',
        required: true,
        when: { field: 'approved', is: true },
      },
      reason,
    ],
  },
  suspend: {
    fields: [
      {
        name: 'waitingFor',
        label: 'waitingFor',
        kind: 'choice',
        // What is waited for outside has no name in the contract, so that nothing is sent.
        choices: [
          { value: '', label: 'waitingForOthers' },
          { value: 'reporter', label: 'waitingForReporter' },
        ],
        initial: '',
      },
      must('reason', 'waitingReason'),
      { name: 'until', label: 'until', kind: 'instant', required: true },
    ],
  },
  approveSuspension: { fields: [approved, reason] },
  resume: { fields: [reason] },
  urge: { fields: [text('text', 'textOptional', 500)] },
  supervise: { fields: [{ name: 'dueAt', label: 'superviseDue', kind: 'instant', required: true }, reason] },
  relocate: { fields: [{ name: 'place', label: 'place', kind: 'place', required: true }, reason] },
  reclassify: { fields: [{ name: 'categoryId', label: 'category', kind: 'category', required: true }, reason] },
  merge: { fields: [{ name: 'targetId', label: 'target', kind: 'case', required: true }, reason] },
  split: { fields: [{ name: 'parts', label: 'parts', kind: 'parts', required: true }, reason] },
  resolve: {
    fields: [
      { name: 'outcome', label: 'outcome', kind: 'outcome', required: true },
      must('done', 'done'),
      photos('proofIds', 'proofs'),
      { name: 'releases', label: 'releases', kind: 'releases' },
    ],
  },
  agreeUnreasonable: { fields: [{ ...approved, name: 'agreed', label: 'agreed' }, reason] },
  verify: { fields: [note] },
  reject: { fields: [reason] },
  confirm: { fields: [text('text', 'textOptional', 500)] },
  dissatisfied: {
    fields: [{ name: 'aspects', label: 'aspects', kind: 'aspects', required: true }, text('text', 'textOptional')],
  },
  callBack: {
    fields: [
      {
        name: 'reached',
        label: 'reached',
        kind: 'choice',
        choices: [
          { value: true, label: 'reachedYes' },
          { value: false, label: 'reachedNo' },
        ],
        required: true,
      },
      {
        name: 'satisfied',
        label: 'satisfied',
        kind: 'choice',
        choices: [
          { value: true, label: 'satisfiedYes' },
          { value: false, label: 'satisfiedNo' },
        ],
        required: true,
        when: { field: 'reached', is: true },
      },
      { name: 'aspects', label: 'aspects', kind: 'aspects', when: { field: 'satisfied', is: false } },
      { name: 'reopen', label: 'reopen', kind: 'flag', text: 'reopen', when: { field: 'satisfied', is: false } },
      text('text', 'textOptional'),
    ],
  },
  reopen: { fields: [reason] },
  withdraw: { fields: [text('reason', 'textOptional', 500)] },
  redact: { fields: [{ name: 'targets', label: 'targets', kind: 'redactions', required: true }, reason] },
} as const satisfies Record<FormCommand, CommandForm>

export function formOf(command: FormCommand): CommandForm {
  return commandForms[command]
}
