import { system } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../device/call.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/language.ts'

type DemoPeopleProps = {
  readonly choose: (credentials: { readonly phone: string; readonly password: string }) => void
  readonly busy: boolean
}

/** Whom one can be in the demo city; those of the worked example first. */
export function DemoPeople({ choose, busy }: DemoPeopleProps) {
  const words = useWords()
  const { data = [] } = useQuery({ queryKey: ['demoPeople'], queryFn: () => call(system.listDemoPeople, {}) })
  const people = data.filter(({ end }) => end === 'field')
  const inOrder = [...people.filter(({ featured }) => featured), ...people.filter(({ featured }) => !featured)]
  if (inOrder.length === 0) return null
  return (
    <section className="stack" aria-label={words.login.demoTitle}>
      <h2>{words.login.demoTitle}</h2>
      <p className="soft">{words.login.demoHint}</p>
      <ul className="rows">
        {inOrder.map((person) => (
          <li key={person.phone}>
            <button
              type="button"
              className="row"
              disabled={busy}
              onClick={() => choose({ phone: person.phone, password: person.password })}
            >
              <Icon name="me" />
              <span>
                <strong>{person.name}</strong>
                <small>
                  {words.role[person.role]} · {person.unitName}
                </small>
              </span>
              <Icon name="next" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
