import { explain, improvementWords } from '@ejia/client'
import { improvements, type ProblemView, type RaisedEntry } from '@ejia/contract'
import { dress, frame } from '../../lib/frame.ts'
import { keepRaised, listKeptRaised } from '../../lib/kept-raised.ts'
import { newId } from '../../lib/new-id.ts'
import { call } from '../../lib/server.ts'
import { currentLanguage } from '../../lib/storage.ts'

type Row = { readonly id: string; readonly text: string; readonly stands: string; readonly answer: string }

const none: readonly Row[] = []

let page = ''
/** The same for every attempt, so that what is sent twice is said once. */
let ids: { readonly id: string; readonly key: string } | undefined

/** 有什么不好用？ One sentence; beneath it what one said before, and the ledger that everybody reads. */
Page({
  data: {
    ...frame(),
    says: says(),
    text: '',
    sent: false,
    sending: false,
    problem: '',
    numbers: '',
    mine: none,
    problems: none,
  },

  async onLoad(query: Record<string, string | undefined>) {
    page = query['from'] ?? ''
    ids = undefined
    await dress(this)
    this.setData({ says: says() })
    await this.read()
  },

  write({ detail }: WechatMiniprogram.TextareaInput) {
    this.setData({ text: detail.value })
  },

  async send() {
    const text = this.data.text.trim()
    if (text === '') return this.setData({ problem: wording().needText })
    this.setData({ sending: true, problem: '' })
    try {
      ids ??= { id: await newId(), key: await newId() }
      const body = { commandId: ids.id, key: ids.key, end: 'mini', page, text } as const
      await call(improvements.raiseImprovement, { body })
      keepRaised(ids)
      this.setData({ sent: true, sending: false })
      await this.read()
    } catch (error) {
      this.setData({ problem: explain(error, currentLanguage()), sending: false })
    }
  },

  /** Without a network one can still write. */
  async read() {
    const entries = listKeptRaised()
    const [known, raised] = await Promise.all([
      call(improvements.getLedger, {}).catch(() => undefined),
      entries.length === 0 ? [] : call(improvements.listRaised, { body: { entries } }).catch(() => []),
    ])
    this.setData({ mine: raised.map(rowOfRaised) })
    if (!known) return
    const { numbers, problems } = known
    this.setData({ numbers: wording().numbers(numbers.raised, numbers.done), problems: problems.map(rowOf) })
  },
})

function wording() {
  return improvementWords(currentLanguage())
}

function says() {
  const { title, hint, label, example, send, sent, sentHint, mine, ledger } = wording()
  return { title, hint, label, example, send, sent, sentHint, mine, ledger }
}

function rowOfRaised({ id, text, problem }: RaisedEntry): Row {
  if (problem === null) return { id, text, stands: wording().waits, answer: '' }
  return { ...rowOf({ ...problem, key: id }), id, text }
}

function rowOf({ key, number, problem }: Pick<ProblemView, 'key' | 'number' | 'problem'>): Row {
  const words = wording()
  const state = problem.release === null ? words.states[problem.state] : words.inRelease(problem.release)
  return { id: key, text: problem.title, stands: `${words.number(number)} · ${state}`, answer: problem.answer }
}
