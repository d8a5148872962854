import type { InputOf, ReplyOf, registry } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useWords } from '../../../words/language.ts'
import { fieldsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'

const shownMilliseconds = 60_000

type Unmask = (typeof registry)['unmaskRoom' | 'unmaskResident' | 'unmaskOrganisation']
type Props = {
  /** Codes of the fields that are kept. */
  readonly known: readonly string[]
  readonly unmask: (body: InputOf<Unmask>['body']) => Promise<ReplyOf<Unmask>>
}

/** Values in clear for a minute, with a reason that stays on the audit trail. */
export function ClearValues({ known, unmask }: Props) {
  const says = useSays()
  const { language } = useWords()
  const { data: fields = [] } = useQuery(fieldsQuery)
  const [reason, setReason] = useState('')
  const { data, mutate, reset, isPending, error } = useMutation({
    mutationFn: () => unmask({ fields: known.slice(0, 30), reason: reason.trim() }),
    gcTime: 0,
  })
  useEffect(() => {
    if (data === undefined) return undefined
    const timer = setTimeout(reset, shownMilliseconds)
    return () => clearTimeout(timer)
  }, [data, reset])
  if (data !== undefined) {
    return (
      <dl className="registry-facts" role="status">
        {Object.entries(data.values).map(([code, value]) => (
          <div key={code}>
            <dt>{fields.find((field) => field.code === code)?.name[language] ?? code}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    )
  }
  return (
    <div className="stack">
      <p className="quiet">{says.unmaskHint}</p>
      <div className="row-line">
        <Input
          value={reason}
          maxLength={200}
          aria-label={says.reason}
          placeholder={says.reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button loading={isPending} disabled={reason.trim() === ''} onClick={() => mutate()}>
          {says.unmask}
        </Button>
      </div>
      {error !== null && <ErrorNote error={error} />}
    </div>
  )
}
