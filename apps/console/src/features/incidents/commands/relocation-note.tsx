import { incidents } from '@ejia/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Form } from 'antd'
import { call } from '../../../api/api.ts'
import { useSettled } from '../../../ui/use-settled.ts'
import { useWords } from '../../../words/language.ts'
import { placeOf } from './body-of.ts'
import type { FormValues } from './field.ts'

const settledMilliseconds = 400

/** Who will have the matter once its place is corrected, said before it is. */
export function RelocationNote({ incidentId }: { readonly incidentId: string }) {
  const { t } = useWords()
  const form = Form.useFormInstance<FormValues>()
  const chosen: unknown = Form.useWatch('place', form)
  const place = placeOf(useSettled(chosen, settledMilliseconds))
  const preview = useQuery({
    queryKey: ['incident', incidentId, 'relocation', place],
    queryFn: () =>
      place ? call(incidents.previewRelocation, { params: { id: incidentId }, body: { place } }) : undefined,
    enabled: place !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
  // A point outside the city, or on a border, is told where it is chosen.
  if (!place || !preview.data || preview.isPlaceholderData) return null
  const { unit, keeps } = preview.data
  return <Alert type="info" showIcon title={keeps ? t.place.stays(unit.name) : t.place.goesTo(unit.name)} />
}
