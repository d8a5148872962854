import type { FigureMonth, FigureView } from '@ejia/contract'
import { Button } from 'antd'
import { FigureChart, valueOf } from './figure-chart.tsx'
import { useSays } from './use-says.ts'

/** Below this a share says little. */
const few = 20

type Props = {
  readonly figure: FigureView
  readonly isNow: boolean
  readonly onOpen: () => void
  /** Absent for whoever may not set what the city wants. */
  readonly onStandard: (() => void) | undefined
}

/** One figure with its range, its own past as a chart and as a table, and how it is counted. */
export function FigureCard({ figure, isNow, onOpen, onStandard }: Props) {
  const says = useSays()
  const { id, unit, source, months, expectedHours } = figure
  const { name, formula } = says.figures[id]
  const month = months.at(-1)
  const value = valueOf(figure, months.length - 1)
  const say = unit === 'share' ? says.percent : says.hours
  return (
    <section className="panel stack figure" aria-label={name}>
      <h2>{name}</h2>
      {month === undefined || value === undefined ? (
        <p className="quiet">{says.empty}</p>
      ) : (
        <>
          <p className="estimate-figure">
            <strong>{say(value)}</strong>
            <span className="quiet">
              {unit === 'share' ? says.ofCases(month.hits, month.cases) : says.meanOf(month.cases)}
            </span>
          </p>
          {month.low !== null && month.high !== null && (
            <p>
              {says.range(says.percent(month.low), says.percent(month.high))}
              {month.cases < few && <span className="quiet"> {says.few}</span>}
            </p>
          )}
          {expectedHours !== null && <p>{says.expected(says.hours(expectedHours))}</p>}
        </>
      )}
      <PastYear figure={figure} say={say} />
      {figure.standard.value !== null && (
        <p>{says.standard(say(figure.standard.value), figure.standard.basis ?? '')}</p>
      )}
      {isNow && <p className="quiet">{says.soFar}</p>}
      <FigureChart figure={figure} />
      <details>
        <summary>{says.table}</summary>
        <FigureTable figure={figure} say={say} />
      </details>
      <details>
        <summary>{says.formula}</summary>
        <p>{formula}</p>
        <p className="quiet">{says.source[source]}</p>
      </details>
      <div>
        <Button size="small" aria-label={`${says.behind} ${name}`} onClick={onOpen}>
          {says.behind}
        </Button>
        {onStandard && (
          <Button size="small" type="link" aria-label={`${says.setStandard} ${name}`} onClick={onStandard}>
            {says.setStandard}
          </Button>
        )}
      </div>
    </section>
  )
}

type SaidProps = { readonly figure: FigureView; readonly say: (value: number) => string }

/** The twelve months before taken together: what one's own past is. */
function PastYear({ figure: { months, unit }, say }: SaidProps) {
  const says = useSays()
  const past = months.slice(0, -1)
  const cases = past.reduce((sum, month) => sum + month.cases, 0)
  if (cases === 0) return <p className="quiet">{says.past(says.pastYear, says.noPast)}</p>
  const sum = past.reduce((all, month) => all + (unit === 'share' ? month.hits : (month.hours ?? 0) * month.cases), 0)
  return <p>{says.past(says.pastYear, say(sum / cases))}</p>
}

function FigureTable({ figure, say }: SaidProps) {
  const says = useSays()
  const { months, unit } = figure
  const rangeOf = ({ low, high }: FigureMonth) =>
    low === null || high === null ? '' : `${says.percent(low)} – ${says.percent(high)}`
  return (
    <table className="figure-table">
      <thead>
        <tr>
          <th scope="col">{says.columns.month}</th>
          <th scope="col">{says.columns.value}</th>
          <th scope="col">{says.columns.cases}</th>
          {unit === 'share' && <th scope="col">{says.columns.range}</th>}
        </tr>
      </thead>
      <tbody>
        {months.map((month, index) => {
          const value = valueOf(figure, index)
          return (
            <tr key={month.month}>
              <th scope="row">{month.month}</th>
              <td>{value === undefined ? '—' : say(value)}</td>
              <td>{month.cases}</td>
              {unit === 'share' && <td>{rangeOf(month)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
