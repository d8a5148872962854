import fc from 'fast-check'
import { expect, test } from 'vitest'
import { legal } from '../legal.ts'
import { openStages, type Stage, stages } from '../stage.ts'
import { marks } from '../testing/random-commands.ts'
import { plan, play } from '../testing/random-life.ts'
import { isEndedThere, tellsOpen311 } from './open311-status.ts'
import { type OrderState, orderNews, orderStates } from './order-news.ts'
import { heardAs, orderWords } from './order-words.ts'

const lives = fc
  .sample(plan, { numRuns: 600, seed: 20_261_129 })
  .flatMap((one) => [...play(one, () => undefined).values()])
  .flatMap(({ incident, log }) =>
    incident.reporters.map(({ reporterId }) => ({ incident, log, reporterId, theirs: new Set<number>() })),
  )

/** In which stages the state that was told last is true. */
const agrees = {
  received: openStages,
  accepted: openStages,
  handling: openStages,
  suspended: openStages,
  extended: openStages,
  reopened: openStages,
  done: ['resolved'],
  sentBack: ['declined'],
  merged: ['merged'],
  closed: ['closed'],
  withdrawn: ['closed'],
} as const satisfies Record<OrderState, readonly Stage[]>

test('[I94] random lives make every state, and nothing is told that the reporter does not read', () => {
  const told = new Set(lives.flatMap((life) => orderNews(life).map(({ state }) => state)))
  expect([...told].toSorted()).toEqual([...orderStates].toSorted())
  expect(JSON.stringify(lives.map(orderNews))).not.toContain(marks.internal)
})

test('[I95] what was told last agrees with where the matter stands', () => {
  const wrong = lives.flatMap((life) => {
    const last = orderNews(life).at(-1)
    const allowed: readonly Stage[] = last ? agrees[last.state] : openStages
    return allowed.includes(life.incident.stage) ? [] : [[last?.state, life.incident.stage]]
  })
  expect(wrong).toEqual([])
})

test('[I96] a step that came of the hotline’s own word is not told, and nothing else goes missing', () => {
  for (const life of lives.slice(0, 300)) {
    const all = orderNews(life)
    for (const { version } of all) {
      const rest = orderNews({ ...life, theirs: new Set([version]) })
      expect(rest).toEqual(all.filter((one) => one.version !== version))
    }
  }
})

test('[I97] whatever is said, whenever, the life cycle lets its reporter do what it becomes', () => {
  for (const word of orderWords)
    for (const stage of stages) {
      const heard = heardAs[word][stage]
      const allowed: readonly string[] = [...legal[stage].reporter, 'nothing', 'refused']
      expect(allowed, `${word} in ${stage}`).toContain(heard)
    }
})

test('[I98] a status of another server is under way or ended, and a stage here is open or closed there', () => {
  expect(['open', 'IN_PROGRESS', ''].map(isEndedThere)).toEqual([false, false, false])
  expect(['closed', 'fixed', 'never-heard-of'].map(isEndedThere)).toEqual([true, true, true])
  expect(stages.filter((stage) => tellsOpen311(stage) === 'CLOSED')).toEqual(['closed', 'declined', 'merged'])
})
