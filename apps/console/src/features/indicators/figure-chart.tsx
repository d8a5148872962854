import type { FigureView } from '@ejia/contract'
import { useSays } from './use-says.ts'

const [width, height, left, right, bottom, top] = [560, 150, 66, 24, 22, 8]

/** The value that is drawn: a share from 0 to 1, or hours. */
export function valueOf({ unit, months }: FigureView, index: number): number | undefined {
  const month = months[index]
  if (!month || month.cases === 0) return undefined
  return unit === 'share' ? month.hits / month.cases : (month.hours ?? undefined)
}

/** One line with its band, from nothing up, so that a small change looks small; months without a case are gaps. */
export function FigureChart({ figure }: { readonly figure: FigureView }) {
  const says = useSays()
  const { months, unit, id, standard } = figure
  const values = months.map((_, index) => valueOf(figure, index))
  const most = unit === 'share' ? 1 : Math.max(1, standard.value ?? 0, ...values.map((value) => value ?? 0)) * 1.1
  const x = (index: number) => left + (index * (width - left - right)) / Math.max(1, months.length - 1)
  const y = (value: number) => top + (1 - value / most) * (height - top - bottom)
  const say = unit === 'share' ? says.percent : says.hours
  const marks = [0, most / 2, most]
  return (
    <svg
      className="figure-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={says.chart(says.figures[id].name)}
    >
      {marks.map((mark) => (
        <g key={mark}>
          <line x1={left} x2={width} y1={y(mark)} y2={y(mark)} className="figure-grid" />
          <text x={left - 6} y={y(mark) + 4} textAnchor="end">
            {say(mark)}
          </text>
        </g>
      ))}
      {months.map(({ month, low, high }, index) => (
        <g key={month}>
          {low !== null && high !== null && (
            <rect
              x={x(index) - 7}
              width={14}
              y={y(high)}
              height={Math.max(1, y(low) - y(high))}
              className="figure-band"
            />
          )}
          {index % 3 === 0 && (
            <text x={x(index)} y={height - 4} textAnchor="middle">
              {month.slice(2)}
            </text>
          )}
        </g>
      ))}
      {standard.value !== null && (
        <line x1={left} x2={width} y1={y(standard.value)} y2={y(standard.value)} className="figure-standard" />
      )}
      {runsOf(values).map((run) => (
        <polyline
          key={run[0]?.index}
          className="figure-line"
          points={run.map(({ index, value }) => `${x(index)},${y(value)}`).join(' ')}
        />
      ))}
      {values.map((value, index) =>
        value === undefined ? null : (
          <circle key={months[index]?.month} cx={x(index)} cy={y(value)} r={3} className="figure-dot" />
        ),
      )}
    </svg>
  )
}

type Dot = { readonly index: number; readonly value: number }

/** Neighbouring months that all have a value. */
function runsOf(values: readonly (number | undefined)[]): Dot[][] {
  return values.reduce<Dot[][]>((runs, value, index) => {
    if (value === undefined) return runs
    const last = runs.at(-1)
    const follows = last?.at(-1)?.index === index - 1
    if (last && follows) last.push({ index, value })
    else runs.push([{ index, value }])
    return runs
  }, [])
}
