import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useWords } from '../../../words/language.ts'
import { CategorySelect } from '../../dispatch/index.ts'

type Part = { readonly text?: string; readonly categoryId?: string }
type Props = {
  readonly id?: string
  readonly value?: readonly Part[]
  readonly onChange?: (parts: readonly Part[]) => void
}

const atMost = 5
const one: readonly Part[] = [{}]

/** The matters that are cut out of this one, each in its own words. */
export function PartsField({ id, value = one, onChange }: Props) {
  const { t } = useWords()
  const change = (at: number, next: Part) => onChange?.(value.map((part, index) => (index === at ? next : part)))
  return (
    <div className="rows" id={id}>
      {value.map((part, at) => (
        <div key={at} className="row-card">
          <div className="row-line">
            <strong>{t.forms.part(at + 1)}</strong>
            {value.length > 1 && (
              <Button
                icon={<DeleteOutlined />}
                aria-label={t.forms.removePart}
                onClick={() => onChange?.(value.filter((_, index) => index !== at))}
              />
            )}
          </div>
          <Input.TextArea
            value={part.text ?? ''}
            aria-label={t.forms.part(at + 1)}
            maxLength={2000}
            autoSize={{ minRows: 2 }}
            onChange={(event) => change(at, { ...part, text: event.target.value })}
          />
          <CategorySelect
            {...(part.categoryId === undefined ? {} : { value: part.categoryId })}
            onChange={(categoryId) =>
              change(at, { text: part.text ?? '', ...(categoryId === undefined ? {} : { categoryId }) })
            }
          />
        </div>
      ))}
      {value.length < atMost && (
        <Button type="dashed" icon={<PlusOutlined />} onClick={() => onChange?.([...value, {}])}>
          {t.forms.addPart}
        </Button>
      )}
    </div>
  )
}
