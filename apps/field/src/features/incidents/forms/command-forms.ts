import type { CommandBody, CommandBodyName } from '@ejia/contract'
import type { FieldKind } from '../../../words/form-words.ts'
import { type Answers, photoIdsOf } from '../../drafts/index.ts'

/** What a command says besides who sends it and on which version. */
export type Facts<K extends CommandBodyName> = Omit<CommandBody<K>, 'commandId' | 'expectedVersion'>

export type FormField = { readonly kind: FieldKind; readonly required: boolean; readonly max: number }

type CommandForm<K extends CommandBodyName> = {
  readonly fields: readonly FormField[]
  readonly facts: (answers: Answers) => Facts<K>
}

const need = (kind: FieldKind, max = 1000): FormField => ({ kind, required: true, max })
const may = (kind: FieldKind, max = 1000): FormField => ({ kind, required: false, max })

const unitId = ({ unit }: Answers) => unit?.id ?? ''
const note = ({ text }: Answers) => (text.trim() === '' ? {} : { note: text })
const remark = ({ text }: Answers) => (text.trim() === '' ? {} : { text })
const person = (answers: Answers) => (answers.person === null ? {} : { personId: answers.person.id })
const spoken = ({ voice }: Answers) => (voice === null ? {} : { voiceIds: [voice.localId] })
const dueAt = ({ at }: Answers) => (at === '' ? {} : { dueAt: at })

/** One form for every command there is; a new command does not compile until it has one. */
export const commandForms: { readonly [K in CommandBodyName]: CommandForm<K> } = {
  accept: { fields: [may('person'), may('text')], facts: (a) => ({ ...person(a), ...note(a) }) },
  decline: { fields: [need('text'), need('more', 500)], facts: (a) => ({ reason: a.text, whereToGo: a.more }) },
  escalate: {
    fields: [need('text'), need('more'), may('unit')],
    facts: (a) => ({ reason: a.text, tried: a.more, ...(a.unit === null ? {} : { toUnitId: a.unit.id }) }),
  },
  dispatch: {
    fields: [need('unit'), may('at'), may('text')],
    facts: (a) => ({ unitId: unitId(a), ...dueAt(a), ...note(a) }),
  },
  delegate: {
    fields: [may('person'), may('unit'), may('text')],
    facts: (a) => ({ ...person(a), ...(a.unit === null ? {} : { unitId: a.unit.id }), ...note(a) }),
  },
  return: { fields: [need('text')], facts: (a) => ({ reason: a.text }) },
  dispute: {
    fields: [need('text'), may('unit')],
    facts: (a) => ({ grounds: a.text, ...(a.unit === null ? {} : { proposedUnitId: a.unit.id }) }),
  },
  rule: { fields: [need('unit'), need('text')], facts: (a) => ({ leadUnitId: unitId(a), reason: a.text }) },
  invite: {
    fields: [need('unit'), need('text', 500), may('at')],
    facts: (a) => ({ unitId: unitId(a), task: a.text, ...dueAt(a) }),
  },
  signOff: {
    fields: [need('text'), may('photos')],
    facts: (a) => ({ result: a.text, photoIds: photoIdsOf(a) }),
  },
  contact: {
    fields: [need('how'), need('text'), need('at')],
    facts: (a) => ({ contactedAt: a.at, how: a.how, gist: a.text }),
  },
  note: {
    fields: [may('text', 2000), may('photos'), need('visibility')],
    facts: (a) => ({ text: a.text, photoIds: photoIdsOf(a), ...spoken(a), visibility: a.visibility }),
  },
  reachMilestone: {
    fields: [need('milestone'), may('photos'), need('text')],
    facts: (a) => ({ milestoneId: a.milestone?.id ?? '', done: a.text, photoIds: photoIdsOf(a) }),
  },
  requestExtension: { fields: [need('at'), need('text')], facts: (a) => ({ reason: a.text, dueAt: a.at }) },
  extend: {
    fields: [need('yes'), need('text'), may('at')],
    facts: (a) => ({ approved: a.yes === true, reason: a.text, ...(a.yes === true ? dueAt(a) : {}) }),
  },
  suspend: {
    fields: [may('yes'), need('text'), need('at')],
    facts: (a) => ({ reason: a.text, until: a.at, ...(a.yes === true ? { waitingFor: 'reporter' } : {}) }),
  },
  approveSuspension: {
    fields: [need('yes'), need('text')],
    facts: (a) => ({ approved: a.yes === true, reason: a.text }),
  },
  resume: { fields: [need('text')], facts: (a) => ({ reason: a.text }) },
  urge: { fields: [may('text', 500)], facts: remark },
  supervise: { fields: [need('text'), need('at')], facts: (a) => ({ reason: a.text, dueAt: a.at }) },
  relocate: {
    fields: [need('place'), need('text')],
    facts: (a) => ({ place: a.place?.input ?? { address: '' }, reason: a.text }),
  },
  reclassify: {
    fields: [need('category'), need('text')],
    facts: (a) => ({ categoryId: a.category?.id ?? '', reason: a.text }),
  },
  merge: {
    fields: [need('matter'), need('text')],
    facts: (a) => ({ targetId: a.matter?.id ?? '', reason: a.text }),
  },
  split: {
    fields: [need('parts'), need('text')],
    facts: (a) => ({
      parts: a.parts.map(({ text, category }) => ({ text, ...(category ? { categoryId: category.id } : {}) })),
      reason: a.text,
    }),
  },
  resolve: {
    fields: [may('photos'), need('outcome'), need('text'), may('releases')],
    facts: (a) => ({
      outcome: a.outcome,
      done: a.text,
      proofIds: photoIdsOf(a),
      ...spoken(a),
      releases: a.releases.filter(({ reason }) => reason.trim() !== ''),
    }),
  },
  agreeUnreasonable: {
    fields: [need('yes'), need('text')],
    facts: (a) => ({ agreed: a.yes === true, reason: a.text }),
  },
  verify: { fields: [may('text')], facts: note },
  reject: { fields: [need('text')], facts: (a) => ({ reason: a.text }) },
  confirm: { fields: [may('text', 500)], facts: remark },
  dissatisfied: {
    fields: [need('aspects'), may('text')],
    facts: (a) => ({ aspects: [...a.aspects], ...remark(a) }),
  },
  callBack: {
    fields: [need('yes'), may('satisfied'), may('text'), may('reopen')],
    facts: (a) => ({
      reached: a.yes === true,
      ...(a.satisfied === null ? {} : { satisfied: a.satisfied }),
      reopen: a.reopen,
      ...remark(a),
    }),
  },
  reopen: { fields: [need('text')], facts: (a) => ({ reason: a.text }) },
  withdraw: { fields: [may('text', 500)], facts: (a) => (a.text.trim() === '' ? {} : { reason: a.text }) },
  redact: {
    fields: [need('hidden'), need('text')],
    facts: (a) => ({
      reason: a.text,
      targets: [
        ...a.hiddenPhotoIds.map((photoId) => ({ kind: 'photo' as const, photoId })),
        ...a.hiddenVersions.map((version) => ({ kind: 'text' as const, version })),
      ],
    }),
  },
}
