import type { FillView } from '@ejia/contract'
import { useState } from 'react'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { LoadMore } from '../../../ui/load-more.tsx'
import { useSays } from '../use-says.ts'
import { countAsked } from './answers.ts'

type Props = { readonly subjects: readonly FillView[]; readonly onChoose: (subject: FillView) => void }

const page = 60

/** Home by home, each with how much is left to ask. */
export function SubjectList({ subjects, onChoose }: Props) {
  const says = useSays()
  const now = useNow()
  const [shown, setShown] = useState(page)
  return (
    <>
      <ul className="once-subjects">
        {subjects.slice(0, shown).map((subject) => (
          <li key={subject.subjectId}>
            <button type="button" onClick={() => onChoose(subject)}>
              <strong>{subject.label}</strong>
              <span className="quiet">{subject.place}</span>
              <span>{says.open(countAsked(subject))}</span>
              {subject.filledAt !== null && (
                <span className="quiet">{says.filledOn(showInstant(subject.filledAt, now))}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {subjects.length > shown && <LoadMore has loading={false} onMore={() => setShown(shown + page)} />}
    </>
  )
}
