import { useWords } from '../../words/language.ts'
import { sayWhen } from './limit-words.ts'
import type { EscalationStep } from './queries.ts'
import { groupSteps, type StepGroup } from './step-groups.ts'

/** Steps as sentences; several people told at the same time stand in one. */
export function EscalationWords({ steps }: { readonly steps: readonly EscalationStep[] }) {
  const { t } = useWords()
  const { deadlines: says } = t
  if (steps.length === 0) return <p className="quiet">{says.sameAsAll}</p>
  return (
    <div className="escalation-words">
      {groupSteps(steps).map((group) => (
        <section key={JSON.stringify([group.clocks, group.urgent ?? null])}>
          <h3>
            {group.urgent === undefined ? says.both : group.urgent ? says.urgent : says.normal}
            <span className="quiet"> {group.clocks.map((clock) => says.clockOf[clock]).join(says.and)}</span>
          </h3>
          <ol>
            {byTime(group).map(({ when, tell }) => (
              <li key={JSON.stringify(when)}>
                {says.tells(sayWhen(when, says), tell.map((who) => says.tell[who]).join(says.and))}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function byTime({ steps }: StepGroup) {
  return [...Map.groupBy(steps, ({ when }) => JSON.stringify(when)).values()].flatMap((members) =>
    members[0] ? [{ when: members[0].when, tell: members.map(({ tell }) => tell) }] : [],
  )
}
