import { explain, improvementWords, newId } from '@ejia/client'
import { improvements, type ProblemView, type RaisedEntry } from '@ejia/contract'
import { frame } from '../../lib/frame.ts'
import { keepRaised, listKeptRaised } from '../../lib/kept-raised.ts'
import { call } from '../../lib/server.ts'

type Row = { readonly id: string; readonly text: string; readonly stands: string; readonly answer: string }

const words = improvementWords('zh')
const { title, hint, label, example, send, sent, sentHint, mine, ledger } = words
const none: readonly Row[] = []

let page = ''
let ids = newIds()

/** 有什么不好用？ One sentence; beneath it what one said before, and the ledger that everybody reads. */
Page({
  data: {
    ...frame(),
    says: { title, hint, label, example, send, sent, sentHint, mine, ledger },
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
    ids = newIds()
    await this.read()
  },

  write({ detail }: WechatMiniprogram.TextareaInput) {
    this.setData({ text: detail.value })
  },

  async send() {
    const text = this.data.text.trim()
    if (text === '') return this.setData({ problem: words.needText })
    this.setData({ sending: true, problem: '' })
    try {
      const body = { commandId: ids.id, key: ids.key, end: 'mini', page, text } as const
      await call(improvements.raiseImprovement, { body })
      keepRaised(ids)
      this.setData({ sent: true, sending: false })
      await this.read()
    } catch (error) {
      this.setData({ problem: explain(error, 'zh'), sending: false })
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
    this.setData({ numbers: words.numbers(numbers.raised, numbers.done), problems: problems.map(rowOf) })
  },
})

function newIds() {
  return { id: newId(), key: newId() }
}

function rowOfRaised({ id, text, problem }: RaisedEntry): Row {
  if (problem === null) return { id, text, stands: words.waits, answer: '' }
  return { ...rowOf({ ...problem, key: id }), id, text }
}

function rowOf({ key, number, problem }: Pick<ProblemView, 'key' | 'number' | 'problem'>): Row {
  const state = problem.release === null ? words.states[problem.state] : words.inRelease(problem.release)
  return { id: key, text: problem.title, stands: `${words.number(number)} · ${state}`, answer: problem.answer }
}
