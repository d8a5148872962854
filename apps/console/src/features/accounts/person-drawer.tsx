import { accounts, roles } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { hasRole, useMe } from '../../api/session.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { FirstPassword } from './first-password.tsx'
import { GrantForm } from './grant-form.tsx'
import { HandOverDrawer } from './leaving/hand-over-drawer.tsx'
import type { Person } from './queries.ts'
import { usePeopleSays } from './use-people-says.ts'

type Props = { readonly person: Person; readonly onClose: () => void }

/** One person: roles in units, and what the security administrator may do about the account. */
export function PersonDrawer({ person, onClose }: Props) {
  const { t, words } = useWords()
  const { administration: says } = t
  const { handOver } = usePeopleSays()
  const { modal } = App.useApp()
  const [leaves, setLeaves] = useState(false)
  const me = useMe()
  const isSecurity = me !== undefined && hasRole(me, 'securityAdministrator')
  const isSystem = me !== undefined && hasRole(me, 'systemAdministrator')
  // The system administrator appoints the first two others and no more; whether they are the first, the server says.
  const offered = isSecurity ? roles : isSystem ? firstAppointments : []
  const { revoke, deactivate, reset, password, clearPassword } = usePersonActions(person)
  const error = revoke.error ?? deactivate.error ?? reset.error
  const ask = (title: string, onOk: () => Promise<unknown>) =>
    modal.confirm({ title, okText: t.state.yes, cancelText: t.state.cancel, onOk: () => onOk().catch(() => undefined) })
  return (
    <Drawer open title={`${person.name} ${person.phone}`} size={520} onClose={onClose} aria-label={person.name}>
      <div className="stack">
        {error !== null && <ErrorNote error={error} />}
        {password !== undefined && <FirstPassword password={password} onKept={clearPassword} />}
        <section>
          <h2>{says.memberships}</h2>
          <ul className="membership-list">
            {person.memberships.map(({ id, role, unit, cleared }) => (
              <li key={id}>
                <span>
                  <strong>{words.role[role]}</strong> {unit.name}
                  {cleared && <span className="tag">{says.cleared}</span>}
                </span>
                {isSecurity && (
                  <Button
                    size="small"
                    onClick={() => ask(says.revokeAsk(words.role[role], unit.name), () => revoke.mutateAsync(id))}
                  >
                    {says.revoke}
                  </Button>
                )}
              </li>
            ))}
            {person.memberships.length === 0 && <li className="quiet">{says.nextGrant}</li>}
          </ul>
        </section>
        {offered.length > 0 && person.active && <GrantForm personId={person.id} offered={offered} />}
        {isSecurity && person.active && (
          <div className="row-line">
            <Button onClick={() => setLeaves(true)}>{handOver}</Button>
            <Button onClick={() => ask(says.resetAsk(person.name), () => reset.mutateAsync())}>{says.reset}</Button>
            <Button danger onClick={() => ask(says.deactivateAsk(person.name), () => deactivate.mutateAsync())}>
              {says.deactivate}
            </Button>
          </div>
        )}
        {leaves && <HandOverDrawer person={person} onClose={() => setLeaves(false)} onDone={onClose} />}
        {!isSecurity && <p className="quiet">{says.securityOnly}</p>}
      </div>
    </Drawer>
  )
}

const firstAppointments = ['securityAdministrator', 'auditAdministrator'] as const

function usePersonActions({ id }: Person) {
  const { t } = useWords()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [password, setPassword] = useState<string>()
  const done = async (text: string) => {
    void message.success(text)
    await client.invalidateQueries({ queryKey: ['people'] })
  }
  const revoke = useMutation({
    mutationFn: (membershipId: string) => call(accounts.revokeMembership, { params: { id, membershipId } }),
    onSuccess: () => done(t.administration.revoked),
  })
  const deactivate = useMutation({
    mutationFn: () => call(accounts.deactivatePerson, { params: { id } }),
    onSuccess: () => done(t.administration.deactivated),
  })
  const reset = useMutation({
    mutationFn: () => call(accounts.resetPassword, { params: { id } }),
    onSuccess: ({ firstPassword }) => setPassword(firstPassword),
  })
  return { revoke, deactivate, reset, password, clearPassword: () => setPassword(undefined) }
}
