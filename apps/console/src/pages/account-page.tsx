import '../app/tasks.css'
import { useMe } from '../api/session.ts'
import { AccountSessions, ChangePasswordForm, OwnDeputy, usePeopleSays } from '../features/accounts/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

export function AccountPage() {
  const { t, words } = useWords()
  const { administration: says } = t
  const { ownTitle, forLine: standsIn } = usePeopleSays()
  const me = useMe()
  return (
    <>
      <PageHead title={says.accountTitle} />
      <div className="account-columns">
        <section className="panel">
          <h2>{me?.name}</h2>
          <p className="quiet">{me?.phone}</p>
          <ul className="membership-list">
            {(me?.memberships ?? []).map(({ id, role, unit, forPerson }) => (
              <li key={id}>
                <span>
                  <strong>{words.role[role]}</strong> {unit.name}
                  {forPerson && <span className="tag">{standsIn(forPerson.name)}</span>}
                </span>
              </li>
            ))}
          </ul>
          <h2>{says.password}</h2>
          <ChangePasswordForm />
        </section>
        <section className="panel">
          <AccountSessions />
          <h2>{ownTitle}</h2>
          <OwnDeputy />
        </section>
      </div>
    </>
  )
}
