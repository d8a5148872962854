import { newId } from '@ejia/client'
import { lists, type RoutingRule, type RoutingView } from '@ejia/contract'
import { dispatch as domain } from '@ejia/domain'
import { useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { Loading } from '../../../ui/loading.tsx'
import { useUnits } from '../../accounts/index.ts'
import { useMayChange } from '../../deadlines/index.ts'
import { useSays } from '../use-says.ts'
import { AlarmList } from './alarm-list.tsx'
import { responsibilitiesQuery, routingQuery } from './queries.ts'
import { ReviewNotes } from './review-notes.tsx'
import { RoutingHistory } from './routing-history.tsx'
import { RuleDrawer } from './rule-drawer.tsx'
import { RuleList } from './rule-list.tsx'
import { TrialDialog } from './trial-dialog.tsx'
import { useRulesDraft } from './use-rules-draft.ts'

export function RoutingPanel() {
  const inForce = useQuery(routingQuery)
  if (inForce.isError) return <ErrorNote error={inForce.error} onRetry={() => void inForce.refetch()} />
  if (!inForce.data) return <Loading rows={8} />
  return (
    <div className="stack">
      <AlarmList />
      <RoutingEditor inForce={inForce.data} />
    </div>
  )
}

type Open = { readonly kind: 'history' | 'trial' } | { readonly kind: 'rule'; readonly index: number }

/** The list, edited here as a whole and switched on as a whole. */
function RoutingEditor({ inForce }: { readonly inForce: RoutingView }) {
  const says = useSays()
  const now = useNow()
  const mayChange = useMayChange()
  const rows = useQuery(responsibilitiesQuery)
  const { rules, over, isChanged, put, drop } = useRulesDraft(inForce)
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const generate = useGenerated(rules, put)
  const { version, changedAt, changedBy } = inForce
  return (
    <section className="panel stack">
      <div className="panel-head">
        <div>
          <h2>{version === 0 ? says.list : says.version(version)}</h2>
          {changedAt !== null && (
            <span className="quiet">{says.inForceSince(showInstant(changedAt, now), changedBy?.name ?? '')}</span>
          )}
        </div>
        <span className="row-actions">
          <ExportButton source={{ path: lists.exportRouting.path, filters: {} }} />
          {mayChange && (
            <>
              <Button onClick={() => setOpen({ kind: 'rule', index: rules.length })}>{says.add}</Button>
              <Button onClick={generate}>{says.fromList}</Button>
            </>
          )}
          <Button type="text" onClick={() => setOpen({ kind: 'history' })}>
            {says.history}
          </Button>
        </span>
      </div>
      <p className="quiet">{mayChange ? says.moveHint : says.readOnly}</p>
      {!isChanged && <ReviewNotes review={inForce.review} holes={rules.length > 0} />}
      {rules.length === 0 && <EmptyNote title={says.noRules} hint={says.noRulesHint} />}
      <RuleList
        rules={rules}
        mayChange={mayChange}
        onChange={put}
        onEdit={(index) => setOpen({ kind: 'rule', index })}
        rowOf={(key) => rows.data?.find((row) => row.key === key)?.content.matter}
      />
      {isChanged && (
        <div className="unsaved-bar" role="region" aria-label={says.unsaved}>
          <span role="status">{says.unsaved}</span>
          <Button onClick={drop}>{says.discard}</Button>
          <Button type="primary" onClick={() => setOpen({ kind: 'trial' })}>
            {says.try}
          </Button>
        </div>
      )}
      {open?.kind === 'rule' && (
        <RuleDrawer
          rule={rules[open.index]}
          number={open.index + 1}
          onClose={close}
          onDone={(rule) => {
            put(rules.toSpliced(open.index, 1, rule))
            close()
          }}
        />
      )}
      {open?.kind === 'trial' && (
        <TrialDialog
          rules={rules}
          over={over}
          onClose={close}
          onSwitchedOn={() => {
            drop()
            close()
          }}
        />
      )}
      {open?.kind === 'history' && <RoutingHistory mayRestore={mayChange} onClose={close} />}
    </section>
  )
}

/** Adds the rows of the responsibility list that no rule was made from yet. */
function useGenerated(rules: readonly RoutingRule[], put: (rules: readonly RoutingRule[]) => void) {
  const says = useSays()
  const { message } = App.useApp()
  const rows = useQuery(responsibilitiesQuery)
  const units = useUnits()
  return () => {
    const known = new Set(rules.map(({ fromRow }) => fromRow))
    const fresh = (rows.data ?? [])
      .filter(({ key }) => !known.has(key))
      .map(({ key, content }) => ({ key, ...content }))
    const made = domain.rulesFromResponsibilities(fresh, units).map(
      ({ when, note, ...rule }): RoutingRule => ({
        ...rule,
        id: newId(),
        when: { categoryIds: [...(when.categoryIds ?? [])], areaCodes: [...(when.areaCodes ?? [])] },
        ...(note === undefined ? {} : { note }),
      }),
    )
    if (made.length === 0) {
      void message.info(says.fromListNone)
      return
    }
    put([...rules, ...made])
    void message.success(says.fromListAdded(made.length))
  }
}
