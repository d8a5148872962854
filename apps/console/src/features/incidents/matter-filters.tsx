import { SearchOutlined } from '@ant-design/icons'
import { Button, Checkbox, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useState } from 'react'
import { scopeOf, useMe } from '../../api/session.ts'
import { useWords } from '../../words/language.ts'
import { UnitSelect } from '../accounts/index.ts'
import { AreaSelect } from '../areas/index.ts'
import { CategorySelect } from '../dispatch/index.ts'
import { type MatterFilter, withoutEmpty } from './filter.ts'

type Props = { readonly filter: MatterFilter; readonly onChange: (filter: MatterFilter) => void }

/** Search and filters; what is chosen is in the address, so a list can be kept or passed on. */
export function MatterFilters({ filter, onChange }: Props) {
  const { t, words } = useWords()
  const scope = scopeOf(useMe())
  const change = (next: Partial<MatterFilter>) => onChange(withoutEmpty({ ...filter, ...next }))
  const { stage, category, area, unit, source, outcome, from, to, urgent } = filter
  const [isNarrowed] = useState(() => Object.keys(filter).some((name) => name !== 'text'))
  return (
    <div className="filters" role="search" aria-label={t.matters.title}>
      <SearchBox text={filter.text} onSearch={(text) => change({ text })} />
      <details className="more-filters" open={isNarrowed}>
        <summary>{t.desk.filters}</summary>
        <div>
          <Select
            mode="multiple"
            maxTagCount="responsive"
            className="filter"
            value={stage?.split(',') ?? []}
            onChange={(stages) => change({ stage: stages.join(',') })}
            placeholder={t.matters.stage}
            aria-label={t.matters.stage}
            options={optionsOf(words.stage)}
            allowClear
          />
          <div className="filter">
            <CategorySelect
              retiredToo
              {...(category === undefined ? {} : { value: category })}
              onChange={(next) => change({ category: next })}
            />
          </div>
          <div className="filter">
            <AreaSelect
              {...(area === undefined ? {} : { value: area })}
              onChange={(next) => change({ area: next })}
              grids
            />
          </div>
          <div className="filter">
            <UnitSelect
              {...(unit === undefined ? {} : { value: unit })}
              onChange={(next) => change({ unit: next })}
              areaCode={scope}
              placeholder={t.matters.unit}
              ariaLabel={t.matters.unit}
            />
          </div>
          <Select
            className="filter"
            value={source ?? null}
            onChange={(next) => change({ source: next ?? undefined })}
            placeholder={t.matters.source}
            aria-label={t.matters.source}
            options={optionsOf(words.source)}
            allowClear
          />
          <Select
            className="filter"
            value={outcome ?? null}
            onChange={(next) => change({ outcome: next ?? undefined })}
            placeholder={t.matters.outcome}
            aria-label={t.matters.outcome}
            options={optionsOf(words.outcome)}
            allowClear
          />
          <DatePicker.RangePicker
            className="filter-dates"
            value={[from === undefined ? null : dayjs(from), to === undefined ? null : dayjs(to)]}
            onChange={(days) => change({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })}
            placeholder={[t.matters.from, t.matters.to]}
            aria-label={t.matters.dates}
            allowEmpty
          />
          <Checkbox
            checked={urgent === true}
            onChange={(event) => change({ urgent: event.target.checked ? true : undefined })}
          >
            {t.matters.urgent}
          </Checkbox>
        </div>
      </details>
      {Object.keys(filter).length > 0 && (
        <Button type="link" onClick={() => onChange({})}>
          {t.matters.clear}
        </Button>
      )}
    </div>
  )
}

type SearchProps = { readonly text: string | undefined; readonly onSearch: (text: string | undefined) => void }

function SearchBox({ text, onSearch }: SearchProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState(text ?? '')
  useEffect(() => setTyped(text ?? ''), [text])
  const search = (next: string) => onSearch(next.trim() === '' ? undefined : next.trim())
  return (
    <div className="filter-search" data-search>
      <Input
        prefix={<SearchOutlined />}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          if (event.target.value === '') onSearch(undefined)
        }}
        onPressEnter={() => search(typed)}
        onBlur={() => search(typed)}
        placeholder={t.matters.search}
        aria-label={t.matters.search}
        maxLength={100}
        allowClear
      />
    </div>
  )
}

function optionsOf(table: Readonly<Record<string, string>>) {
  return Object.entries(table).map(([value, label]) => ({ value, label }))
}
