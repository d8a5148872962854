import { pathOf } from '@ejia/client'
import { type BriefingView, briefings } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { briefingQuery } from './queries.ts'
import { TakeBack } from './take-back.tsx'
import { TextEditor } from './text-editor.tsx'
import { useSays } from './use-says.ts'

type Props = { readonly id: string; readonly onBack: () => void }

/** One briefing: its words to go over while it is a draft, to read once it is issued. */
export function BriefingPanel({ id, onBack }: Props) {
  const says = useSays()
  const { data, isError, error, refetch } = useQuery(briefingQuery(id))
  return (
    <div className="stack">
      <div>
        <Button onClick={onBack}>{says.back}</Button>
      </div>
      {isError && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !isError && <Loading rows={10} />}
      {data && <Opened view={data} />}
    </div>
  )
}

const parts = ['overview', 'figures', 'hotSpots', 'returning', 'next'] as const

function Opened({ view }: { readonly view: BriefingView }) {
  const says = useSays()
  const { briefing, texts } = view
  const { id, area, kind, from, to, state } = briefing
  const path = pathOf(briefings.printBriefing.path, { id })
  const print = () => window.open(path, '_blank', 'noopener')
  const download = () => window.location.assign(`${path}?as=docx`)
  return (
    <section className="panel stack" aria-label={says.title}>
      <h2>
        {area.name} · {says.kind[kind]} · {says.periodWords(from, to)} · {says.state[state]}
      </h2>
      {state === 'draft' ? (
        <TextEditor view={view} parts={parts} onPrint={print} onDownload={download} />
      ) : (
        <>
          {parts.map((part) => (
            <div key={part}>
              <h3>{says.parts[part]}</h3>
              <p className="briefing-text">{texts[part]}</p>
            </div>
          ))}
          <div className="briefing-do">
            <Button type="primary" onClick={print}>
              {says.print}
            </Button>
            <Button onClick={download}>{says.word}</Button>
            <TakeBack id={id} version={briefing.version} />
          </div>
        </>
      )}
      <History view={view} />
    </section>
  )
}

function History({ view: { steps } }: { readonly view: BriefingView }) {
  const says = useSays()
  const now = useNow()
  return (
    <details>
      <summary>{says.history}</summary>
      <ol className="behind" reversed>
        {steps.map(({ version, what, reason, by, at }) => (
          <li key={version}>
            {says.steps[what]} <span className="quiet">{says.changedWords(by.name, showInstant(at, now))}</span>
            {reason !== null && <div>{reason}</div>}
          </li>
        ))}
      </ol>
    </details>
  )
}
