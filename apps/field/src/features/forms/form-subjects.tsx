import type { FillView, FormToFill } from '@ejia/contract'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { Toggle } from '../../ui/toggle.tsx'
import { useMe } from '../accounts/index.ts'
import { useQueued } from '../drafts/index.ts'
import { fillingFactsOf } from '../fillings/index.ts'
import { subjectsOf } from './own-forms.ts'
import { useSays } from './use-says.ts'

const shown = 80

/** Who is left to be asked, door by door; what waits for signal is no longer among them. */
export function FormSubjects({ form }: { readonly form: FormToFill }) {
  const says = useSays()
  const grids = [...new Set(form.tasks.map(({ gridCode }) => gridCode))]
  const results = useQueries({ queries: grids.map((gridCode) => subjectsOf(form.key, gridCode)) })
  const subjects = results.flatMap(({ data }) => data ?? [])
  const [text, setText] = useState('')
  const [isOpenOnly, setOpenOnly] = useState(true)
  const waiting = useQueued(useMe().id).flatMap(({ purpose }) => fillingFactsOf(purpose) ?? [])
  const isWaiting = ({ subjectId }: FillView) =>
    waiting.some((facts) => facts.formKey === form.key && facts.subjectId === subjectId)
  if (subjects.length === 0)
    return results.some(({ isPending, fetchStatus }) => isPending && fetchStatus === 'fetching') ? (
      <Loading />
    ) : (
      <Notice tone="warning">{says.notKept}</Notice>
    )
  const found = subjects.filter(
    (one) =>
      (!isOpenOnly || (one.filledAt === null && !isWaiting(one))) && `${one.label} ${one.place}`.includes(text.trim()),
  )
  return (
    <>
      <TextLine label={says.find} type="search" maxLength={40} value={text} change={setText} />
      <Toggle label={says.onlyOpen} on={isOpenOnly} change={setOpenOnly} />
      {found.length === 0 && <p className="empty">{says.allDone}</p>}
      <ul className="rows">
        {found.slice(0, shown).map((one) => (
          <li key={one.subjectId}>
            <Link href={`/forms/${form.key}/${one.subjectId}`} className="row">
              <span>
                {one.label}
                <small>
                  {one.place} ·{' '}
                  {isWaiting(one) ? says.waits : one.filledAt === null ? says.open(countAsked(one)) : says.done}
                </small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {found.length > shown && <p className="soft">{says.narrow}</p>}
    </>
  )
}

function countAsked({ fields }: FillView): number {
  return fields.filter(({ state, row }) => state === 'asked' && (row === null || row === 1)).length
}
