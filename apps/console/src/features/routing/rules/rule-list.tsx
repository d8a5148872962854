import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons'
import type { RoutingRule } from '@ejia/contract'
import { Button } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useSays } from '../use-says.ts'
import { moveTo } from './move-rule.ts'
import { sayConditions, sayTarget } from './rule-words.ts'
import { useNames } from './use-names.ts'

type Props = {
  readonly rules: readonly RoutingRule[]
  readonly mayChange: boolean
  readonly onChange: (rules: readonly RoutingRule[]) => void
  readonly onEdit: (index: number) => void
  /** What a rule was made from, by the key of the row. */
  readonly rowOf: (key: string) => string | undefined
}

/** The rules in their order; dragged, or moved by Alt and the arrows. */
export function RuleList({ rules, mayChange, onChange, onEdit, rowOf }: Props) {
  const says = useSays()
  const names = useNames(rules)
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<number>()

  function move(from: number, to: number) {
    onChange(moveTo(rules, from, to))
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('.routing-rule')[to]?.focus())
  }

  function onKeyDown(event: KeyboardEvent, index: number) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!mayChange || !event.altKey || by === undefined || index + by < 0 || index + by >= rules.length) return
    event.preventDefault()
    move(index, index + by)
  }

  return (
    <ol className="routing-rules" ref={list} aria-label={says.list}>
      {rules.map((rule, index) => (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons inside do the same; keys and dragging are the quick way
        <li
          key={rule.id}
          className={dragged === index ? 'routing-rule dragged' : 'routing-rule'}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Alt and the arrows move the rule that has the focus
          tabIndex={mayChange ? 0 : -1}
          draggable={mayChange}
          onKeyDown={(event) => onKeyDown(event, index)}
          onDragStart={() => setDragged(index)}
          onDragEnd={() => setDragged(undefined)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={() => dragged !== undefined && dragged !== index && move(dragged, index)}
        >
          {mayChange && <HolderOutlined className="quiet" aria-hidden />}
          <span className="routing-number">{index + 1}</span>
          <div className="routing-words">
            <div>
              {sayConditions(rule, names, says).join('，')}
              <span aria-hidden="true"> → </span>
              <strong>{sayTarget(rule, names, says)}</strong>
            </div>
            <div className="quiet">
              {[rule.note, rule.fromRow === undefined ? undefined : says.row(rowOf(rule.fromRow) ?? '—')]
                .filter((words) => words !== undefined)
                .join(' · ')}
            </div>
          </div>
          <span className={rule.acts === 'send' ? 'tag tag-strong' : 'tag'}>{says[rule.acts]}</span>
          {mayChange && (
            <span className="row-actions">
              <Button
                size="small"
                type="text"
                icon={<ArrowUpOutlined />}
                aria-label={`${says.up} ${index + 1}`}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <Button
                size="small"
                type="text"
                icon={<ArrowDownOutlined />}
                aria-label={`${says.down} ${index + 1}`}
                disabled={index === rules.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <Button size="small" aria-label={says.editRule(index + 1)} onClick={() => onEdit(index)}>
                {says.edit}
              </Button>
              <Button
                size="small"
                type="text"
                aria-label={`${says.remove} ${index + 1}`}
                onClick={() => onChange(rules.toSpliced(index, 1))}
              >
                {says.remove}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
