import type { api, CallView, EstimateView, ReplyOf } from '@ejia/contract'
import { callbacks as domain, type incidents } from '@ejia/domain'
import type { Platform, StaffCaller } from '../../platform/index.ts'
import { type ListRow, readAs, readChanges } from '../incidents/index.ts'
import { presentDraws } from './draw.ts'
import { getDraw } from './scope.ts'

type By = StaffCaller['actor']

/** The calls with what the log says of each; a matter that one may not see any more is left out. */
export async function viewDraw(platform: Platform, by: By, id: string): Promise<ReplyOf<typeof api.getDraw>> {
  const { database, config } = platform
  const draw = await getDraw(database, by, id)
  const [changesOf, rows, [view]] = await Promise.all([
    readChanges(database, draw.sample),
    readAs(platform, by).listRowsOf(draw.sample),
    presentDraws(database, [draw]),
  ])
  if (!view) throw new Error('a drawing without a view')
  const seen = new Map(rows.map((row) => [row.summary.id, row]))
  const calls = draw.sample.flatMap((one) => {
    const { after, events } = changesOf(one)({ after: 0 }) ?? {}
    if (!after || !events) return []
    const outcome = outcomeAt(events, draw.drawnAt)
    const row = seen.get(one)
    const hasNumber = row === undefined || phoneOf(row) !== null
    return [{ row, call: domain.callOf(events, { drawnAt: draw.drawnAt, stage: after.stage, hasNumber }), outcome }]
  })
  return {
    draw: view,
    estimate: presentEstimate(domain.estimate(calls)),
    calls: calls.flatMap(({ row, call, outcome }) => (row ? [presentCall(row, call, outcome)] : [])),
    dials: config.telephone !== undefined,
  }
}

/** The outcome that was drawn, also where there is a newer one. */
function outcomeAt(log: readonly incidents.LoggedEvent[], at: string): incidents.Outcome {
  const last = log.findLast(({ event, at: happened }) => event.type === 'Resolved' && happened <= at)
  return last?.event.type === 'Resolved' ? last.event.outcome : 'substantive'
}

function phoneOf({ reporters }: ListRow): string | null {
  return reporters.find(({ kind }) => kind === 'resident')?.phone ?? null
}

function presentCall(row: ListRow, call: domain.Call, outcome: incidents.Outcome): CallView {
  const { summary, reporters } = row
  const asked = reporters.find(({ kind }) => kind === 'resident')
  return {
    incident: summary,
    outcome,
    reporter: { name: asked?.name ?? null, phone: phoneOf(row) },
    state: call.state,
    attempts: call.attempts,
    satisfied: call.satisfied ?? null,
    aspects: [...(call.aspects ?? [])],
    text: call.text ?? null,
    at: call.at ?? null,
  }
}

function presentEstimate({ interval, aspects, ...counts }: domain.Estimate): EstimateView {
  return {
    ...counts,
    ...rangeOf(interval),
    aspects: aspects.map(({ aspect, named, interval: range }) => ({ aspect, named, ...rangeOf(range) })),
  }
}

function rangeOf(interval: domain.Estimate['interval']): Pick<EstimateView, 'low' | 'high'> {
  return { low: interval?.low ?? null, high: interval?.high ?? null }
}
