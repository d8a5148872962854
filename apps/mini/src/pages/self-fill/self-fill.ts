import { CallRefused, explain, resident } from '@ejia/client'
import { registry } from '@ejia/contract'
import { dress, frame } from '../../lib/frame.ts'
import { newId } from '../../lib/new-id.ts'
import type { Own } from '../../lib/own.ts'
import { sayable } from '../../lib/sayable.ts'
import {
  type KnownRow,
  listKnown,
  listNew,
  listRelations,
  type NewRow,
  type SelfFillForm,
} from '../../lib/self-fill-rows.ts'
import { call } from '../../lib/server.ts'
import { currentLanguage } from '../../lib/storage.ts'
import { tapped } from '../../lib/tapped.ts'

type State = {
  readonly form: SelfFillForm | null
  readonly known: readonly KnownRow[]
  readonly added: readonly NewRow[]
}
const state: State = { form: null, known: [], added: [] }

/** Never kept on the phone: it may not be theirs. */
let draft: resident.SelfFillDraft = resident.emptySelfFill
let changed: readonly string[] = []
let token = ''

const data = {
  ...frame(),
  ...state,
  says: sayable(says()),
  relationChoices: listRelations(currentLanguage()),
  today: resident.today(),
  until: '',
  problem: '',
  sending: false,
  done: false,
}

type Inner = {
  draw(next: resident.SelfFillDraft): void
}

/** One page for the whole household, sent once. */
Page<typeof data, Own<Inner>>({
  data,

  async onLoad(query: Record<string, string | undefined>) {
    draft = resident.emptySelfFill
    changed = []
    await dress(this)
    this.setData({ says: sayable(says()), relationChoices: listRelations(currentLanguage()) })
    token = query['token'] ?? ''
    try {
      const form = await call(registry.readSelfFill, { body: { token } })
      this.setData({ form, until: says().until(resident.showTime(form.expiresAt, currentLanguage())) })
      this.draw(draft)
    } catch (error) {
      this.setData({ problem: explain(error, currentLanguage()) })
    }
  },

  draw(next: resident.SelfFillDraft) {
    draft = next
    const { form } = this.data
    const entered = { draft, changed, language: currentLanguage() }
    if (form) this.setData({ known: listKnown(form, entered), added: listNew(form, entered), problem: '' })
  },

  /** Drawn again only where something else depends on it: a keyboard must not be disturbed. */
  write(event: WechatMiniprogram.Input) {
    draft = write(draft, { personId: tapped(event, 'owner'), code: tapped(event, 'code'), value: event.detail.value })
  },

  pickDay(event: WechatMiniprogram.PickerChange) {
    const value = String(event.detail.value)
    this.draw(write(draft, { personId: tapped(event, 'owner'), code: tapped(event, 'code'), value }))
  },

  pickChoice(event: WechatMiniprogram.PickerChange) {
    const code = tapped(event, 'code')
    const field = this.data.form?.fields.find((one) => one.code === code)
    const value = field?.choices[Number(event.detail.value)]?.code ?? ''
    this.draw(write(draft, { personId: tapped(event, 'owner'), code, value }))
  },

  askKnown(event: WechatMiniprogram.TouchEvent) {
    changed = [...changed, tapped(event, 'owner')]
    this.draw(draft)
  },

  toggleMoved(event: WechatMiniprogram.TouchEvent) {
    const personId = tapped(event, 'owner')
    const on = draft.movedOut[personId] === undefined ? resident.today() : undefined
    this.draw(resident.withLeave(draft, personId, on))
  },

  pickMoved(event: WechatMiniprogram.PickerChange) {
    this.draw(resident.withLeave(draft, tapped(event, 'owner'), String(event.detail.value)))
  },

  async add() {
    this.draw({ ...draft, newPeople: [...draft.newPeople, resident.newPerson(await newId())] })
  },

  remove(event: WechatMiniprogram.TouchEvent) {
    const personId = tapped(event, 'owner')
    this.draw({ ...draft, newPeople: draft.newPeople.filter((one) => one.personId !== personId) })
  },

  pickRelation(event: WechatMiniprogram.PickerChange) {
    const relation = this.data.relationChoices[Number(event.detail.value)]?.code
    if (relation !== undefined) this.draw(withPerson(draft, tapped(event, 'owner'), { relation }))
  },

  pickSince(event: WechatMiniprogram.PickerChange) {
    this.draw(withPerson(draft, tapped(event, 'owner'), { since: String(event.detail.value) }))
  },

  toggleRegistered(event: WechatMiniprogram.TouchEvent) {
    const personId = tapped(event, 'owner')
    const isRegistered = !draft.newPeople.some((one) => one.personId === personId && one.isRegistered)
    this.draw(withPerson(draft, personId, { isRegistered }))
  },

  async send() {
    const body = resident.bodyOf(draft, token)
    if (resident.isNothing(body)) return this.setData({ problem: says().nothing })
    if (body.newPeople.some(({ values }) => values['name'] === undefined))
      return this.setData({ problem: says().needName })
    this.setData({ sending: true, problem: '' })
    try {
      await call(registry.submitSelfFill, { body })
      this.setData({ done: true })
    } catch (error) {
      this.setData({ problem: explainFault(error, this.data.form), sending: false })
    }
  },
})

function says() {
  return resident.registryWords(currentLanguage())
}

type Written = { readonly personId: string; readonly code: string; readonly value: string }

function write(before: resident.SelfFillDraft, written: Written): resident.SelfFillDraft {
  const added = before.newPeople.find(({ personId }) => personId === written.personId)
  if (!added) return resident.withValue(before, written)
  return withPerson(before, written.personId, { values: { ...added.values, [written.code]: written.value } })
}

function withPerson(before: resident.SelfFillDraft, personId: string, facts: Partial<resident.NewPerson>) {
  return {
    ...before,
    newPeople: before.newPeople.map((one) => (one.personId === personId ? { ...one, ...facts } : one)),
  }
}

function explainFault(error: unknown, form: SelfFillForm | null): string {
  const code = error instanceof CallRefused ? error.problem.details?.['valueOf'] : undefined
  const field = form?.fields.find((one) => one.code === code)
  return field ? says().wrong(field.name[currentLanguage()]) : explain(error, currentLanguage())
}
