import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'

type Props = {
  readonly value: string
  readonly label: string
  readonly maxLength: number
  readonly onChange: (typed: string) => void
}

/** Looks through the list below it while somebody types. */
export function SearchBox({ value, label, maxLength, onChange }: Props) {
  return (
    <div className="filter-search" data-search>
      <Input
        prefix={<SearchOutlined />}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder={label}
        aria-label={label}
        maxLength={maxLength}
        allowClear
      />
    </div>
  )
}
