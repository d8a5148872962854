import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { useWords } from '../../../words/language.ts'
import { NearItem } from '../near-item.tsx'
import { callerQuery } from '../queries.ts'

const shown = 5

/** What this number reported before: perhaps they only want to know how it stands. */
export function CallerHistory({ phone }: { readonly phone: string }) {
  const { t } = useWords()
  const now = useNow()
  const earlier = useQuery(callerQuery(phone)).data
  return (
    <div role="status" className="beside-caller">
      {earlier?.length === 0 && <p className="quiet">{t.desk.caller.none}</p>}
      {earlier !== undefined && earlier.length > 0 && (
        <section className="row-card" aria-labelledby="caller-title">
          <h3 id="caller-title">{t.desk.caller.history}</h3>
          <ul className="near-list">
            {earlier.slice(0, shown).map((one) => (
              <NearItem key={one.id} incident={one} detail={`${one.caseCode} · ${showInstant(one.reportedAt, now)}`}>
                <Link to="/desk" search={{ queue: 'all', text: one.caseCode, id: one.id }}>
                  {t.desk.open}
                </Link>
              </NearItem>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
