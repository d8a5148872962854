import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { useWords } from '../../words/language.ts'
import { incidentQuery, type OpenCommand } from '../incidents/index.ts'
import { NearItem } from './near-item.tsx'
import { similarToQuery } from './queries.ts'
import { useLikenessWords } from './use-likeness-words.ts'

type Props = { readonly id: string; readonly onCommand: (command: OpenCommand) => void }

/** Open matters around this one, with photo and text: the same thing may have been reported twice. */
export function NearList({ id, onCommand }: Props) {
  const { t } = useWords()
  const now = useNow()
  const incident = useQuery(incidentQuery(id)).data
  const near = useQuery(similarToQuery(id))
  const sayLikeness = useLikenessWords()
  if (!incident || !near.data || near.data.length === 0) return null
  const mayMerge = incident.commands.includes('merge')
  return (
    <section className="panel" aria-labelledby="near-title">
      <h3 id="near-title">
        {t.desk.near} <span className="quiet">{t.desk.nearHint}</span>
      </h3>
      <ul className="near-list">
        {near.data.map((one) => (
          <NearItem
            key={one.id}
            incident={one}
            mark={sayLikeness(one)}
            detail={`${t.desk.metres(one.metres)} · ${showInstant(one.reportedAt, now)}`}
          >
            <Link to="/incidents/$id" params={{ id: one.id }}>
              {t.desk.open}
            </Link>
            {mayMerge && (
              <button
                type="button"
                className="link-button"
                onClick={() =>
                  onCommand({
                    incidentId: id,
                    name: 'merge',
                    given: { targetId: { id: one.id, label: `${one.caseCode} ${one.text.slice(0, 40)}` } },
                  })
                }
              >
                {t.desk.mergeInto}
              </button>
            )}
          </NearItem>
        ))}
      </ul>
    </section>
  )
}
