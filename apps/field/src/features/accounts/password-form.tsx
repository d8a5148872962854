import { explain } from '@ejia/client'
import { accounts } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../device/call.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import { meKey } from './queries.ts'

const shortest = 10

export function PasswordForm() {
  const words = useWords().me
  const language = useLanguage()
  const client = useQueryClient()
  const [typed, setTyped] = useState({ current: '', next: '' })
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => call(accounts.changePassword, { body: typed }),
    onSuccess: () => {
      setTyped({ current: '', next: '' })
      return Promise.all([
        client.invalidateQueries({ queryKey: meKey }),
        client.invalidateQueries({ queryKey: ['sessions'] }),
      ])
    },
  })
  const short = typed.next !== '' && typed.next.length < shortest
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        mutate()
      }}
    >
      <TextLine
        label={words.current}
        type="password"
        autoComplete="current-password"
        value={typed.current}
        change={(current) => setTyped({ ...typed, current })}
      />
      <TextLine
        label={words.next}
        type="password"
        autoComplete="new-password"
        value={typed.next}
        change={(next) => setTyped({ ...typed, next })}
        error={short ? words.tooShort : undefined}
      />
      {error !== null && <Notice tone="bad">{explain(error, language)}</Notice>}
      {isSuccess && <Notice tone="good">{words.changed}</Notice>}
      <Button submit busy={isPending} disabled={typed.current === '' || typed.next.length < shortest}>
        {words.change}
      </Button>
    </form>
  )
}
