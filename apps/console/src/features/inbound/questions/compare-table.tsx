import type { InboundQuestion } from '@ejia/contract'
import { Button } from 'antd'
import { KeyCap } from '../../../ui/key-cap.tsx'
import { useSays } from '../use-says.ts'

export const parts = ['name', 'idCard', 'phone', 'birthOn', 'address'] as const

type Props = {
  readonly it: InboundQuestion
  readonly busy: boolean
  readonly onSame: (personId: string) => void
}

/** What they say and what is on record, part by part; a word says whether it agrees, not a colour alone. */
export function CompareTable({ it, busy, onSame }: Props) {
  const says = useSays()
  const shown = parts.filter((part) => it.row[part] !== undefined || it.candidates.some((one) => one.shown[part]))
  return (
    <div className="inbound-scroll">
      <table className="inbound-compare">
        <thead>
          <tr>
            <th scope="col">{says.part}</th>
            <th scope="col">{says.theirRow}</th>
            {it.candidates.map(({ personId }, at) => (
              <th scope="col" key={personId}>
                {says.person(at + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((part) => (
            <tr key={part}>
              <th scope="row">{says.parts[part]}</th>
              <td>{it.row[part] ?? '—'}</td>
              {it.candidates.map(({ personId, shown: known, agrees }) => (
                <td key={personId}>
                  {known[part] ?? '—'}{' '}
                  {agrees[part] && <span className={`inbound-${agrees[part]}`}>{says.agrees[agrees[part]]}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {says.whoIsIt}
            </th>
            {it.candidates.map(({ personId }, at) => (
              <td key={personId}>
                <Button
                  type="primary"
                  disabled={busy}
                  aria-keyshortcuts={String(at + 1)}
                  aria-label={`${says.person(at + 1)} ${says.same}`}
                  onClick={() => onSame(personId)}
                >
                  {says.same} <KeyCap name={String(at + 1)} />
                </Button>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
