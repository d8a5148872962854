import { absences } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../device/call.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { showToast } from '../../ui/toast.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { DeputyForm } from './deputy-form.tsx'
import { useDeputyWords } from './use-deputy-words.ts'

/** One's own holidays, and for whom one stands in. */
export function OwnDeputy() {
  const words = useDeputyWords()
  return (
    <details className="card">
      <summary>{words.title}</summary>
      <p className="soft">{words.hint}</p>
      <OwnList />
      <DeputyForm />
    </details>
  )
}

function OwnList() {
  const words = useDeputyWords()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: ['absences'],
    queryFn: () => call(absences.listOwnAbsences, {}),
  })
  const end = useMutation({
    mutationFn: (id: string) => call(absences.endOwnAbsence, { params: { id } }),
    onSuccess: async () => {
      showToast(words.ended)
      await client.invalidateQueries()
    },
  })
  if (error !== null) return <Trouble error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const lines = [
    ...data.own.map((one) => ({ ...one, text: words.own(one.deputy.name), button: words.back })),
    ...data.standingIn.map((one) => ({ ...one, text: words.standsIn(one.person.name), button: words.giveBack })),
  ]
  return (
    <>
      {end.error && <Trouble error={end.error} retry={() => end.reset()} />}
      <ul className="rows">
        {lines.map(({ id, text, button, fromOn, untilOn, isOn }) => (
          <li key={id} className="row">
            <span>
              {text}
              <small>
                {words.days(fromOn, untilOn)} · {isOn ? words.now : words.later}
              </small>
            </span>
            <Button busy={end.isPending} onClick={() => end.mutate(id)}>
              {button}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
