import type { Hint, HintMatter } from './hint.ts'

const seconds = 60
const gapMinutes = 10
const inSeries = 3

/** Series of matters that were reported and ended within a minute, one after the other. */
export function findClosedAtOnce(matters: readonly HintMatter[]): Hint[] {
  const quick = matters.flatMap(({ id, reportedAt, reportedBy, isRecorded, result }) => {
    if (isRecorded || reportedBy === undefined || !result || result.by !== reportedBy) return []
    const took = (Date.parse(result.at) - Date.parse(reportedAt)) / 1000
    return took <= seconds ? [{ id, by: reportedBy, at: Date.parse(reportedAt), took }] : []
  })
  return [...Map.groupBy(quick, ({ by }) => by).values()].flatMap((own) =>
    seriesOf(own.toSorted((one, other) => one.at - other.at))
      .filter((series) => series.length >= inSeries)
      .map(
        (series): Hint => ({
          kind: 'closedAtOnce',
          incidentIds: series.map(({ id }) => id).toSorted(),
          much: Math.round(Math.max(...series.map(({ took }) => took))),
        }),
      ),
  )
}

type Quick = { readonly id: string; readonly at: number; readonly took: number }

function seriesOf(sorted: readonly Quick[]): Quick[][] {
  return sorted.reduce<Quick[][]>((all, one) => {
    const last = all.at(-1)
    const before = last?.at(-1)
    if (last && before && one.at - before.at <= gapMinutes * 60_000) last.push(one)
    else all.push([one])
    return all
  }, [])
}
