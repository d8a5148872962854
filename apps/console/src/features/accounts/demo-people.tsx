import { type ReplyOf, system } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { useLogIn } from './login-form.tsx'

type DemoPerson = ReplyOf<typeof system.listDemoPeople>[number]

type End = DemoPerson['end']

/** In the demo city: the people one can be, as cards; each goes to the end they work at. */
export function DemoPeople({ onDone }: { readonly onDone: (end: End) => void }) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const people = useQuery({ queryKey: ['demo-people'], queryFn: () => call(system.listDemoPeople, {}) })
  const [end, setEnd] = useState<End>('console')
  const logIn = useLogIn(() => onDone(end))
  const list = people.data ?? []
  const featured = list.filter((person) => person.featured)
  const shown = all || featured.length === 0 ? list : featured
  function choose({ phone, password, end: at }: DemoPerson) {
    setEnd(at)
    logIn.mutate({ phone, password })
  }
  return (
    <section className="demo-people" aria-labelledby="demo-title">
      <h2 id="demo-title">{t.login.demo}</h2>
      <p className="quiet">{t.login.demoHint}</p>
      {people.isError && <ErrorNote error={people.error} onRetry={() => void people.refetch()} />}
      {logIn.isError && <ErrorNote error={logIn.error} />}
      <div className="demo-cards">
        {shown.map((person) => (
          <PersonCard key={person.phone} person={person} disabled={logIn.isPending} onChoose={choose} />
        ))}
      </div>
      {list.length > featured.length && featured.length > 0 && (
        <Button type="link" onClick={() => setAll(!all)}>
          {all ? t.login.fewer : t.login.everyone(list.length)}
        </Button>
      )}
    </section>
  )
}

type CardProps = {
  readonly person: DemoPerson
  readonly disabled: boolean
  readonly onChoose: (person: DemoPerson) => void
}

function PersonCard({ person, disabled, onChoose }: CardProps) {
  const { t, words } = useWords()
  const { name, role, unitName, end } = person
  return (
    <button type="button" className="demo-card" disabled={disabled} onClick={() => onChoose(person)}>
      <span className="demo-face" aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      <span className="demo-text">
        <strong>{name}</strong>
        <span>
          {words.role[role]}
          {end === 'field' && <span className="demo-end">{t.login.field}</span>}
        </span>
        <span className="quiet">{unitName}</span>
      </span>
    </button>
  )
}
