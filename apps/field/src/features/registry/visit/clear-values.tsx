import type { InputOf, RegistryField, ReplyOf, registry } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useConnection } from '../../../device/connection.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TextBox } from '../../../ui/text-box.tsx'
import { Trouble } from '../../../ui/trouble.tsx'
import { useLanguage, useWords } from '../../../words/language.ts'

type Unmask = (typeof registry)['unmaskRoom' | 'unmaskResident' | 'unmaskOrganisation']
type ClearValuesProps = {
  /** Codes of the fields that are kept. */
  readonly known: readonly string[]
  readonly fields: readonly RegistryField[]
  readonly unmask: (body: InputOf<Unmask>['body']) => Promise<ReplyOf<Unmask>>
}

const shownMilliseconds = 60_000

/** Values in clear, with a reason that goes on the audit trail; never kept on the phone. */
export function ClearValues({ known, fields, unmask }: ClearValuesProps) {
  const words = useWords().registry
  const language = useLanguage()
  const connection = useConnection()
  const [reason, setReason] = useState('')
  const { data, mutate, reset, isPending, error } = useMutation({
    mutationFn: () => unmask({ fields: known.slice(0, 30), reason: reason.trim() }),
    gcTime: 0,
  })
  useEffect(() => {
    if (data === undefined) return undefined
    const timer = window.setTimeout(reset, shownMilliseconds)
    return () => window.clearTimeout(timer)
  }, [data, reset])

  if (data !== undefined) {
    return (
      <>
        <dl className="facts" role="status">
          {Object.entries(data.values).map(([code, value]) => (
            <FactRow key={code} name={fields.find((field) => field.code === code)?.name[language] ?? code} code={code}>
              {value}
            </FactRow>
          ))}
        </dl>
        <p className="soft">{words.unmaskHint}</p>
      </>
    )
  }
  if (connection === 'offline') return <Notice tone="warning">{words.unmaskOffline}</Notice>
  return (
    <>
      <TextBox
        label={words.unmaskWhy}
        rows={1}
        maxLength={200}
        value={reason}
        change={setReason}
        phrases={words.unmaskReasons}
        phrasesLabel={words.unmaskWhy}
        hint={words.unmaskHint}
      />
      {error !== null && <Trouble error={error} retry={() => mutate()} />}
      <Button kind="primary" busy={isPending} disabled={reason.trim() === ''} onClick={() => mutate()}>
        {words.show}
      </Button>
    </>
  )
}

type FactRowProps = { readonly name: string; readonly code: string; readonly children: string }

function FactRow({ name, code, children }: FactRowProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="clear-value">
        {code === 'phone' || code.endsWith('Phone') ? <a href={`tel:${children}`}>{children}</a> : children}
      </dd>
    </>
  )
}
