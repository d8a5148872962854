import type { IncidentDetail } from '@ejia/contract'
import { Link } from '@tanstack/react-router'
import type { DescriptionsProps } from 'antd'
import type { ReactNode } from 'react'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { useWords } from '../../words/language.ts'

type Case = { readonly id: string; readonly caseCode: string }

/** The facts of a matter as label and value; what it does not have is not shown. */
export function useFacts(incident: IncidentDetail): NonNullable<DescriptionsProps['items']> {
  const { t, words } = useWords()
  const now = useNow()
  const { place, closingRule, closing, partOf, mergedInto } = incident
  const rows: readonly (readonly [label: string, value: ReactNode, shown?: boolean])[] = [
    [t.incident.category, incident.category?.name ?? t.incident.noCategory],
    [t.incident.source, words.source[incident.source]],
    [t.incident.address, place.address === '' ? place.areaName : place.address],
    [t.incident.area, place.areaName],
    [t.incident.reporter, <Reporters key="reporters" list={incident.reporters} />],
    [t.incident.reportedAt, showInstant(incident.reportedAt, now)],
    [t.incident.closingRule, closingRule.proofRequired ? t.incident.proofNeeded : t.incident.proofFree],
    [t.incident.closing, closing && words.closing[closing.how], closing !== null],
    [t.incident.partOf, partOf && <Cases key="partOf" list={[partOf]} />, partOf !== null],
    [t.incident.parts, <Cases key="parts" list={incident.parts} />, incident.parts.length > 0],
    [t.incident.mergedInto, mergedInto && <Cases key="merged" list={[mergedInto]} />, mergedInto !== null],
    [t.incident.absorbed, <Cases key="absorbed" list={incident.absorbed} />, incident.absorbed.length > 0],
  ]
  return rows.filter(([, , shown = true]) => shown).map(([label, children]) => ({ key: label, label, children }))
}

function Reporters({ list }: { readonly list: IncidentDetail['reporters'] }) {
  const { t } = useWords()
  return (
    <div className="reporters">
      {list.map((reporter) => (
        <div key={`${reporter.joinedAt}${reporter.phone ?? ''}`}>
          {reporter.name ?? t.incident.anonymous} {reporter.phone}
          {reporter.rating !== null && <span className="tag">{t.incident.rated[reporter.rating]}</span>}
        </div>
      ))}
    </div>
  )
}

function Cases({ list }: { readonly list: readonly Case[] }) {
  return (
    <span className="cases">
      {list.map(({ id, caseCode }) => (
        <Link key={id} to="/incidents/$id" params={{ id }} className="code">
          {caseCode}
        </Link>
      ))}
    </span>
  )
}
