import { Tag } from 'antd'
import { AreaSelect } from './area-select.tsx'
import { useAreaNames } from './use-area-names.ts'

type Props = {
  readonly value?: readonly string[]
  readonly onChange?: (value: string[]) => void
  readonly placeholder: string
  readonly grids?: boolean
}

/** Several areas: chosen one after another from the tree, each taken out again by its tag. */
export function AreasField({ value = [], onChange, placeholder, grids = false }: Props) {
  const nameOf = useAreaNames(value)
  return (
    <div className="areas-field">
      {value.map((code) => (
        <Tag key={code} closable onClose={() => onChange?.(value.filter((one) => one !== code))}>
          {nameOf(code)}
        </Tag>
      ))}
      <AreaSelect
        key={value.length}
        placeholder={placeholder}
        grids={grids}
        onChange={(code) => {
          if (code !== undefined && !value.includes(code)) onChange?.([...value, code])
        }}
      />
    </div>
  )
}
