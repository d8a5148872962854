import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { useSettled } from '../../../ui/use-settled.ts'
import { useWords } from '../../../words/language.ts'
import { NearItem } from '../near-item.tsx'
import { type SimilarDraft, similarQuery } from '../queries.ts'
import { useLikenessWords } from '../use-likeness-words.ts'

const shown = 5

/** What is open close to the place just chosen, likeliest the same first: it may have been reported already. */
export function NearPlace({ draft }: { readonly draft: SimilarDraft }) {
  const { t } = useWords()
  const now = useNow()
  const sayLikeness = useLikenessWords()
  const text = useSettled(draft.text, 500)
  const near = useQuery(similarQuery({ ...draft, text })).data
  return (
    <div role="status">
      {near?.length === 0 && <p className="quiet">{t.desk.nearNone}</p>}
      {near !== undefined && near.length > 0 && (
        <section className="row-card" aria-labelledby="near-place-title">
          <h3 id="near-place-title">
            {t.desk.near} <span className="quiet">{t.desk.nearHint}</span>
          </h3>
          <ul className="near-list">
            {near.slice(0, shown).map((one) => (
              <NearItem
                key={one.id}
                incident={one}
                mark={sayLikeness(one)}
                detail={`${t.desk.metres(one.metres)} · ${showInstant(one.reportedAt, now)}`}
              >
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
