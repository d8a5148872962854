import type { HandOverPlan } from '@ejia/contract'
import { Form } from 'antd'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { useWords } from '../../../words/language.ts'
import { PersonSelect } from '../person-select.tsx'
import { usePeopleSays } from '../use-people-says.ts'

type Props = { readonly it: HandOverPlan['units'][number]; readonly personId: string }

/** One unit: the roles there, what is theirs alone, and who takes over. */
export function LeavingUnit({ it: { unit, roles, matters, tasks }, personId }: Props) {
  const { words } = useWords()
  const says = usePeopleSays()
  const now = useNow()
  const held = roles.map(({ role, cleared }) => `${words.role[role]}${cleared ? `（${says.cleared}）` : ''}`)
  return (
    <section className="row-card">
      <div>
        <strong>{unit.name}</strong> <span className="quiet">{held.join('、') || says.noRole}</span>
      </div>
      <div>{says.theirs(matters.length)}</div>
      {matters.length > 0 && (
        <details>
          <summary>{says.showMatters}</summary>
          <ul className="leaving-matters">
            {matters.map(({ caseCode, stage, dueAt }) => (
              <li key={caseCode}>
                <span className="code">{caseCode}</span> {words.stage[stage]}{' '}
                <span className="quiet">{dueAt === null ? says.noDue : says.due(showInstant(dueAt, now))}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {tasks > 0 && <div>{says.tasks(tasks)}</div>}
      <Form.Item
        name={['successors', unit.id]}
        label={says.successor}
        rules={[{ required: matters.length > 0, message: says.successorMissing }]}
      >
        <PersonSelect
          unitId={unit.id}
          except={personId}
          ariaLabel={says.successorOf(unit.name)}
          {...(matters.length > 0 ? {} : { placeholder: says.nobody })}
        />
      </Form.Item>
    </section>
  )
}
