import { type KindTrend, lists, type TrendsView } from '@ejia/contract'
import { ExportButton } from '../../ui/exporting/index.ts'
import { useSays } from './use-says.ts'

/** Each kind in the order of the catalogue’s ids, over half a year, and against what is usual. */
export function Kinds({ found: { area, on, kinds, against } }: { readonly found: TrendsView }) {
  const says = useSays()
  const hint = against.spans === 0 ? says.kindsHint.none : says.kindsHint[against.what](against.spans)
  return (
    <section className="panel stack" aria-label={says.kinds}>
      <div className="panel-head">
        <h2>{says.kinds}</h2>
        {kinds.length > 0 && (
          <ExportButton source={{ path: lists.exportTrends.path, filters: { areaCode: area.code, on } }} />
        )}
      </div>
      <p className="quiet">
        {hint}。{says.workload}
      </p>
      {kinds.length === 0 ? (
        <p>{says.none}</p>
      ) : (
        <div className={against.spans > 0 ? 'trend-scroll trend-wide' : 'trend-scroll'}>
          <table className="figure-table">
            <thead>
              <tr>
                <th scope="col">{says.kind}</th>
                <th scope="col">{says.perWeek}</th>
                {against.spans > 0 && (
                  <>
                    <th scope="col">{says.now}</th>
                    <th scope="col">{says.usual}</th>
                    <th scope="col">{says.ratio}</th>
                    <th scope="col">{says.verdictColumn}</th>
                  </>
                )}
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <KindRow key={kind.category.id} kind={kind} compares={against.spans > 0} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {against.spans > 0 && <p className="quiet">{says.verdictHint}</p>}
    </section>
  )
}

function KindRow({ kind, compares }: { readonly kind: KindTrend; readonly compares: boolean }) {
  const says = useSays()
  const { category, weeks, compared } = kind
  const name = category.name || says.noKind
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <WeekBars weeks={weeks} label={says.weekChart(name)} />
      </td>
      {compares && !compared && <td colSpan={4}>{says.tooFew}</td>}
      {compares && compared && (
        <>
          <td>{compared.now}</td>
          <td>{compared.usual.toFixed(1)}</td>
          <td>{says.ratioWords(compared.ratio, compared.low, compared.high)}</td>
          <td>
            {compared.verdict === 'asUsual' ? (
              <span className="quiet">{says.verdict.asUsual}</span>
            ) : (
              <strong>{says.verdict[compared.verdict]}</strong>
            )}
          </td>
        </>
      )}
    </tr>
  )
}

const [step, tall] = [7, 34]

/** One bar a week from nothing up, the last four in full colour, with the highest and the last week as numbers. */
function WeekBars({ weeks, label }: { readonly weeks: readonly number[]; readonly label: string }) {
  const most = Math.max(1, ...weeks)
  return (
    <svg
      className="trend-bars"
      viewBox={`0 0 ${weeks.length * step + 24} ${tall + 2}`}
      role="img"
      aria-label={`${label}：${weeks.join('，')}`}
    >
      {weeks.map((cases, week) => (
        <rect
          key={week}
          x={week * step}
          width={step - 2}
          y={tall - (cases / most) * tall}
          height={Math.max(1, (cases / most) * tall)}
          className={week >= weeks.length - 4 ? 'trend-bar-now' : 'trend-bar'}
        />
      ))}
      <text x={weeks.length * step + 2} y={tall}>
        {weeks.at(-1)}
      </text>
    </svg>
  )
}
