import { areas as api, type FoundPlace, type PlaceMatch } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'

/** What the phones would make of a sentence. */
export function TryPlace({ code }: { readonly code: string }) {
  const says = useWords().t.localNames
  const [text, setText] = useState('')
  const [spoken, setSpoken] = useState(true)
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: () => call(api.matchPlace, { body: { text: text.trim(), spoken, areaCode: code } }),
  })
  return (
    <section className="try-place stack" aria-label={says.tryTitle}>
      <h3>{says.tryTitle}</h3>
      <p className="quiet">{says.tryHint}</p>
      <Input.Search
        value={text}
        maxLength={100}
        aria-label={says.tryText}
        placeholder={says.tryText}
        enterButton={says.tryTitle}
        loading={isPending}
        onChange={(event) => setText(event.target.value)}
        onSearch={() => {
          if (text.trim() !== '') mutate()
        }}
      />
      <Checkbox checked={spoken} onChange={(event) => setSpoken(event.target.checked)}>
        {says.spoken}
      </Checkbox>
      <div role="status">{data && <Answer match={data} />}</div>
      {error !== null && <ErrorNote error={error} />}
    </section>
  )
}

function Answer({ match }: { readonly match: PlaceMatch }) {
  const says = useWords().t.localNames
  if (match.kind === 'none') return <p>{says.unknown}</p>
  const places: readonly FoundPlace[] = match.kind === 'one' ? [match.place] : match.places
  return (
    <>
      <p>{match.kind === 'one' ? says.found : says.choose}</p>
      <ul>
        {places.map(({ name, detail, address }) => (
          <li key={`${name} ${detail} ${address}`}>
            <strong>{name}</strong> <span className="quiet">{detail}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
