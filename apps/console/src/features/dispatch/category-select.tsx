import { Select } from 'antd'
import { useWords } from '../../words/language.ts'
import { nameOfCategory, useCategories } from './categories.ts'

type Props = {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string | undefined) => void
  readonly placeholder?: string
  /** Where old matters are looked for. */
  readonly retiredToo?: boolean
}

export function CategorySelect({ id, value, onChange, placeholder, retiredToo = false }: Props) {
  const { language, t } = useWords()
  const categories = useCategories()
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? undefined)}
      aria-label={t.matters.category}
      placeholder={placeholder ?? t.matters.category}
      loading={categories.isPending}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={(categories.data ?? [])
        .filter(({ retired, id: one }) => retiredToo || !retired || one === value)
        .map((category) => ({
          value: category.id,
          label: nameOfCategory(category, language),
          hint: language === 'zh' ? category.hint : category.hintEn,
        }))}
      optionRender={({ data }) => (
        <>
          {data.label} <span className="quiet">{data.hint}</span>
        </>
      )}
    />
  )
}
