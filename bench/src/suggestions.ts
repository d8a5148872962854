import { parseArgs } from 'node:util'
import { dispatch } from '@ejia/domain'
import { madeUpMatters } from './suggestions/made-up-matters.ts'
import { readLabelled } from './suggestions/read-labelled.ts'
import { inFolds, percentages, qualityColumns } from './suggestions/try-model.ts'
import type { Table } from './table.ts'

/**
 * How good the guesses are. `npm run bench suggestions -- --train a.csv --test b.csv --text 内容 --label 部门` learns from
 * one file and is judged by another; without `--test`, by fivefold cross-validation. Without files, made-up matters.
 */
export async function suggestionsBench(): Promise<Table[]> {
  const { values } = parseArgs({ strict: false, allowPositionals: true, options })
  const asked = { text: String(values.text ?? 'text'), label: String(values.label ?? 'label') }
  const least = Number(values.least ?? 1)
  if (typeof values.train === 'string') {
    const examples = frequent(await readLabelled(values.train, asked), least)
    const test = typeof values.test === 'string' ? await readLabelled(values.test, asked) : undefined
    return [test ? onAnother(examples, test) : crossValidated(values.train, examples)]
  }
  return [crossValidated('made-up matters', madeUpMatters(2000)), learnFromMany()]
}

const options = {
  train: { type: 'string' },
  test: { type: 'string' },
  text: { type: 'string' },
  label: { type: 'string' },
  least: { type: 'string' },
} as const

type Examples = readonly dispatch.Example[]

function onAnother(train: Examples, test: Examples): Table {
  const begun = performance.now()
  const model = dispatch.learn(train)
  const learned = performance.now()
  const tried = test.map(({ text, label }) => ({ label, guesses: dispatch.judge(model, text) }))
  const judged = performance.now()
  const known = new Set(model.labels)
  const unseen = test.filter(({ label }) => !known.has(label)).length
  return {
    title: `Learned from ${train.length}, judged by ${test.length} others (${unseen} with a label never seen), ${known.size} labels (%)`,
    columns: [...qualityColumns, 'seconds to learn', 'ms a guess', 'kB'],
    rows: [
      [
        ...percentages(dispatch.qualityOf(tried)),
        ((learned - begun) / 1000).toFixed(1),
        ((judged - learned) / Math.max(1, test.length)).toFixed(2),
        kilobytes(model),
      ],
    ],
  }
}

function crossValidated(name: string, examples: Examples): Table {
  const labels = new Set(examples.map(({ label }) => label)).size
  return {
    title: `${name}: ${examples.length} matters, ${labels} labels, each judged by what four fifths of the others teach (%)`,
    columns: qualityColumns,
    rows: [percentages(dispatch.qualityOf(inFolds(examples)))],
  }
}

function learnFromMany(): Table {
  const examples = madeUpMatters(50_000)
  const begun = performance.now()
  const model = dispatch.learn(examples)
  const seconds = (performance.now() - begun) / 1000
  const asked = madeUpMatters(1000, 1)
  const before = performance.now()
  for (const { text } of asked) dispatch.judge(model, text)
  return {
    title: 'Learning from fifty thousand matters, on one core',
    columns: ['matters', 'labels', 'seconds', 'kB', 'ms a guess'],
    rows: [
      [
        String(examples.length),
        String(model.labels.length),
        seconds.toFixed(1),
        kilobytes(model),
        ((performance.now() - before) / asked.length).toFixed(3),
      ],
    ],
  }
}

function kilobytes(model: dispatch.Model): string {
  return String(Math.round(dispatch.packModel(model).body.length / 1024))
}

function frequent(examples: Examples, least: number): dispatch.Example[] {
  const counts = new Map<string, number>()
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1)
  return examples.filter(({ label }) => (counts.get(label) ?? 0) >= least)
}
