import { explain } from '@ejia/client'
import type { Aspect } from '@ejia/contract'
import { dress, frame, shared, words } from '../../lib/frame.ts'
import { findFollowKey } from '../../lib/kept-cases.ts'
import { act, type Facts, type Proof, readCase } from '../../lib/own-case.ts'
import { currentLanguage } from '../../lib/storage.ts'
import { tapped } from '../../lib/tapped.ts'

const kinds = ['answer', 'note', 'reopen', 'withdraw', 'dissatisfied'] as const
type Kind = (typeof kinds)[number]

const aspects: readonly Aspect[] = ['speed', 'manner', 'result', 'told']
const none: readonly Aspect[] = []

let what: Kind = 'note'
let proof: Proof = {}

/** One sentence and a button, for what the reporter has to say to a case. */
Page({
  data: {
    ...frame(),
    caseCode: '',
    title: '',
    question: '',
    label: '',
    text: '',
    chosen: none,
    choices: listChoices(none),
    choosing: false,
    sending: false,
    problem: '',
  },

  async onLoad(query: Record<string, string | undefined>) {
    await dress(this)
    const { caseCode = '', tail } = query
    what = kinds.find((kind) => kind === query['what']) ?? 'note'
    const followKey = query['key'] ?? findFollowKey(caseCode)
    proof = followKey === undefined ? (tail === undefined ? {} : { phoneTail: tail }) : { followKey }
    this.setData({
      caseCode,
      title: titleOf(what),
      label: labelOf(what),
      choices: listChoices(none),
      choosing: what === 'dissatisfied',
    })
    if (what !== 'answer') return
    const found = await readCase(caseCode, proof).catch(() => undefined)
    this.setData({ question: found?.question?.text ?? '' })
  },

  write({ detail }: WechatMiniprogram.TextareaInput) {
    this.setData({ text: detail.value })
  },

  toggle(event: WechatMiniprogram.TouchEvent) {
    const aspect = aspects.find((one) => one === tapped(event, 'aspect'))
    if (!aspect) return
    const { chosen } = this.data
    const next = chosen.includes(aspect) ? chosen.filter((one) => one !== aspect) : [...chosen, aspect]
    this.setData({ chosen: next, choices: listChoices(next) })
  },

  async send() {
    const facts = factsOf(what, this.data.text.trim(), this.data.chosen)
    if (!facts)
      return this.setData({ problem: what === 'dissatisfied' ? words().case.whichOrSay : words().what.needText })
    this.setData({ sending: true, problem: '' })
    try {
      const { problem } = await act(await readCase(this.data.caseCode, proof), proof, facts)
      if (problem === undefined) await wx.navigateBack()
      else this.setData({ problem, sending: false })
    } catch (error) {
      this.setData({ problem: explain(error, currentLanguage()), sending: false })
    }
  },
})

function titleOf(kind: Kind): string {
  if (kind === 'answer') return words().case.asked
  return kind === 'note' ? words().case.more : shared().command[kind]
}

function labelOf(kind: Kind): string {
  const { answer, moreHint, reason, says } = words().case
  return { answer, note: moreHint, reopen: reason, withdraw: says, dissatisfied: says }[kind]
}

function listChoices(chosen: readonly Aspect[]) {
  return aspects.map((aspect) => ({ aspect, word: shared().aspect[aspect], on: chosen.includes(aspect) }))
}

/** What is sent; nothing while what it takes has not been said. */
function factsOf(kind: Kind, text: string, chosen: readonly Aspect[]): Facts | undefined {
  const said = text === '' ? {} : { text }
  switch (kind) {
    case 'answer':
    case 'note':
      return text === '' ? undefined : { type: 'note', text, photoIds: [], visibility: 'reporter' }
    case 'reopen':
      return text === '' ? undefined : { type: 'reopen', reason: text }
    case 'withdraw':
      return text === '' ? { type: 'withdraw' } : { type: 'withdraw', reason: text }
    case 'dissatisfied':
      return chosen.length === 0 && text === '' ? undefined : { type: 'dissatisfied', aspects: [...chosen], ...said }
  }
}
