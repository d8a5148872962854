import { absences } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../device/call.ts'
import { Button } from '../../ui/button.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { showToast } from '../../ui/toast.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useDeputyWords } from './use-deputy-words.ts'

const nothing = { deputyId: '', fromOn: '', untilOn: '' }

/** Who stands in, from which day to which. */
export function DeputyForm() {
  const words = useDeputyWords()
  const client = useQueryClient()
  const [fields, setFields] = useState(nothing)
  const [tried, setTried] = useState(false)
  const { data = [] } = useQuery({
    queryKey: ['deputies'],
    queryFn: () => call(absences.listDeputies, { query: {} }),
  })
  const add = useMutation({
    mutationFn: () => call(absences.createOwnAbsence, { body: fields }),
    onSuccess: async () => {
      showToast(words.arranged)
      setFields(nothing)
      setTried(false)
      await client.invalidateQueries({ queryKey: ['absences'] })
    },
  })
  const isFilled = fields.deputyId !== '' && fields.fromOn !== '' && fields.untilOn !== ''
  const set = (change: Partial<typeof nothing>) => setFields((before) => ({ ...before, ...change }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (isFilled) add.mutate()
      }}
    >
      <SelectLine
        label={words.deputy}
        value={fields.deputyId}
        options={[
          { value: '', label: words.choose },
          ...data.map(({ id, name, unitName }) => ({ value: id, label: `${name}（${unitName}）` })),
        ]}
        change={(deputyId) => set({ deputyId })}
        error={tried && !isFilled ? words.missing : undefined}
      />
      <TextLine label={words.from} type="date" value={fields.fromOn} change={(fromOn) => set({ fromOn })} />
      <TextLine label={words.until} type="date" value={fields.untilOn} change={(untilOn) => set({ untilOn })} />
      {add.error && <Trouble error={add.error} retry={() => add.mutate()} />}
      <Button kind="primary" submit busy={add.isPending}>
        {words.arrange}
      </Button>
    </form>
  )
}
