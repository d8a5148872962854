import '../app/notices.css'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { DueBoard, OnTime } from '../features/due/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

const route = getRouteApi('/shell/due')

export function DuePage() {
  const { t } = useWords()
  const navigate = useNavigate()
  const { state = 'late', clock } = route.useSearch()
  return (
    <>
      <PageHead title={t.board.title} hint={t.board.hint} />
      <div className="stack">
        <OnTime />
        <DueBoard
          state={state}
          clock={clock}
          onChange={(next) =>
            void navigate({
              to: '/due',
              search: {
                ...(next.state === 'near' ? { state: next.state } : {}),
                ...(next.clock === undefined ? {} : { clock: next.clock }),
              },
              replace: true,
            })
          }
        />
      </div>
    </>
  )
}
