import { type ReplyOf, registry } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../device/call.ts'
import { Button } from '../../../ui/button.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { Trouble } from '../../../ui/trouble.tsx'
import { useLanguage, useWords } from '../../../words/language.ts'
import { registryKey } from '../../visits/index.ts'
import { useGrids } from '../places/use-grids.ts'

type Submission = ReplyOf<(typeof registry)['listSelfFills']>[number]
const selfFillsKey = ['selfFills'] as const

/** What households wrote themselves, to be looked over by whoever knows them. */
export function SelfFillList() {
  const says = useWords().registry
  const { data = [] } = useQuery({
    queryKey: selfFillsKey,
    queryFn: () => call(registry.listSelfFills, {}),
    retry: false,
  })
  if (data.length === 0) return null
  return (
    <section className="stack" aria-label={says.submissions(data.length)}>
      <h2>{says.submissions(data.length)}</h2>
      {data.map((submission) => (
        <SubmissionCard key={submission.id} submission={submission} />
      ))}
    </section>
  )
}

function SubmissionCard({ submission }: { readonly submission: Submission }) {
  const words = useWords()
  const says = words.registry
  const client = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (accepted: boolean) =>
      call(registry.decideSelfFill, { params: { id: submission.id }, body: { accepted } }),
    onSuccess: async (_, accepted) => {
      showToast(accepted ? says.takenOver : says.laidAside)
      await Promise.all([
        client.invalidateQueries({ queryKey: selfFillsKey }),
        client.invalidateQueries({ queryKey: registryKey }),
      ])
    },
  })
  return (
    <div className="card">
      <h3>{submission.place}</h3>
      <ul className="stack">
        {submission.changes.map((change) => (
          <li key={`${change.type} ${change.name} ${JSON.stringify(change.values)}`}>
            <SaidBy change={change} />
          </li>
        ))}
      </ul>
      {error !== null && <Trouble error={error} retry={() => mutate(true)} />}
      <div className="buttons">
        <Button busy={isPending} onClick={() => mutate(false)}>
          {says.layAside}
        </Button>
        <Button kind="primary" icon="check" busy={isPending} onClick={() => mutate(true)}>
          {says.takeOver}
        </Button>
      </div>
    </div>
  )
}

function SaidBy({ change: { type, name, values } }: { readonly change: Submission['changes'][number] }) {
  const words = useWords()
  const says = words.registry
  const language = useLanguage()
  const fields = useGrids().grids[0]?.fields ?? []
  const said = Object.entries(values)
    .map(([code, value]) => `${fields.find((field) => field.code === code)?.name[language] ?? code} ${value}`)
    .join(words.app.and)
  const what = { correct: says.what.corrected, moveIn: says.what.movedIn, moveOut: says.what.movedOut }[type]
  return (
    <>
      <strong>{name}</strong> {what} {said}
    </>
  )
}
