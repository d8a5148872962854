import type { EstimateView } from '@ejia/contract'
import { useWords } from '../../words/language.ts'
import { useSays } from './use-says.ts'

/** Below this the range is too wide to say anything. */
const few = 20

const beside = ['open', 'unreached', 'undecided', 'unreasonable', 'again'] as const

/** What the answers say, always as a range, with everybody who is not in it beside it. */
export function EstimatePanel({ estimate }: { readonly estimate: EstimateView }) {
  const says = useSays()
  const { words } = useWords()
  const { satisfied, answered, low, high } = estimate
  const percent = (share: number) => `${(100 * share).toFixed(0)}%`
  return (
    <section className="panel stack" aria-label={says.estimate}>
      <h2>{says.estimate}</h2>
      {answered === 0 || low === null || high === null ? (
        <p>{says.nobody}</p>
      ) : (
        <>
          <p className="estimate-figure">
            <strong>{percent(satisfied / answered)}</strong>
            <span className="quiet">{says.counted(satisfied, answered)}</span>
          </p>
          <div className="estimate-range" aria-hidden>
            <span style={{ left: percent(low), width: percent(high - low) }} />
            <i style={{ left: percent(satisfied / answered) }} />
          </div>
          <p>{says.interval(percent(low), percent(high))}</p>
          {answered < few && <p className="quiet">{says.few}</p>}
          {satisfied < answered && (
            <>
              <h3>{says.wrong}</h3>
              <ul className="estimate-beside">
                {estimate.aspects.map(({ aspect, named, low: from, high: to }) => (
                  <li key={aspect}>
                    {words.aspect[aspect]} <strong>{percent(named / answered)}</strong>{' '}
                    {from !== null && to !== null && (
                      <span className="quiet">{says.range(percent(from), percent(to))}</span>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      <ul className="estimate-beside">
        {beside
          .filter((name) => estimate[name] > 0)
          .map((name) => (
            <li key={name}>
              {says.beside[name]} <strong>{estimate[name]}</strong>
            </li>
          ))}
      </ul>
    </section>
  )
}
