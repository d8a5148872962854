import { similar } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { call } from '../../device/call.ts'
import { useConnection } from '../../device/connection.ts'
import { useWords } from '../../words/language.ts'
import type { Answers } from '../drafts/index.ts'
import { Picture } from './picture.tsx'
import { photoAddress } from './queries.ts'

const shown = 3
const pauseMilliseconds = 800

/** What may be the same and is open already, with photo and words: opened, one adds a note there instead. */
export function SimilarMatters({ answers }: { readonly answers: Answers }) {
  const words = useWords()
  const found = useSimilar(answers).filter(({ likeness }) => likeness !== 'near')
  if (found.length === 0) return null
  return (
    <section className="card" aria-labelledby="similar-title">
      <h2 id="similar-title">{words.similar.title}</h2>
      <p className="soft">{words.similar.hint}</p>
      <ul className="rows">
        {found.slice(0, shown).map(({ id, text, photoId, likeness, because, metres, stage }) => (
          <li key={id}>
            <Link href={`/incidents/${id}`} className="similar-matter">
              {photoId !== null && (
                <Picture className="incident-thumb" address={photoAddress(id, photoId, 'thumbnail')} alt="" />
              )}
              <span>
                <strong>{words.similar.likeness[likeness]}</strong>{' '}
                <span className="soft">
                  {[
                    words.similar.metres(metres),
                    words.stage[stage],
                    ...because.map((why) => words.similar.because[why]),
                  ].join(' · ')}
                </span>
                <span className="incident-card-text">{text}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Looked for as soon as there is a point and something to compare; the draft stays as it is. */
function useSimilar({ text, place, category }: Answers) {
  const connection = useConnection()
  const settled = useSettled(text.trim())
  const input = place?.input
  const { data = [] } = useQuery({
    queryKey: ['similar', settled, input, category?.id],
    queryFn: () =>
      input
        ? call(similar.findSimilarIncidents, {
            body: { text: settled, place: input, ...(category ? { categoryId: category.id } : {}) },
          })
        : [],
    enabled: connection === 'online' && input?.point !== undefined && (settled !== '' || category !== null),
    staleTime: 60_000,
    retry: false,
  })
  return data
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), pauseMilliseconds)
    return () => window.clearTimeout(timer)
  }, [text])
  return settled
}
