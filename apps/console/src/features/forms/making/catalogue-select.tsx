import { type FormDefinition, tasks } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { call } from '../../../api/api.ts'
import { useSays } from '../use-says.ts'

type Props = { readonly form: FormDefinition; readonly onChange: (form: FormDefinition) => void }

/** Only through the task catalogue does a form reach grid workers. */
export function CatalogueSelect({ form, onChange }: Props) {
  const says = useSays()
  const catalogue = useQuery({ queryKey: ['tasks', 'catalogue'], queryFn: () => call(tasks.listCatalogue, {}) })
  const { catalogueKey, ...others } = form
  return (
    <label className="stacked">
      {says.catalogue}
      <Select
        allowClear
        value={catalogueKey ?? null}
        placeholder={says.catalogueNone}
        aria-label={says.catalogue}
        options={(catalogue.data ?? [])
          .filter(({ state }) => state === 'valid')
          .map(({ key, entry, owner }) => ({ value: key, label: `${entry.title}（${owner.name}）` }))}
        onChange={(key: string | null) => onChange(key ? { ...others, catalogueKey: key } : others)}
      />
    </label>
  )
}
