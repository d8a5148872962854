import { type ComponentProps, lazy, Suspense } from 'react'
import { Loading } from '../../ui/loading.tsx'
import type { RecordForm as Form } from './record-form.tsx'

const Drawn = lazy(async () => ({ default: (await import('./record-form.tsx')).RecordForm }))

/** Not part of what the first page loads. */
export function LazyRecordForm(props: ComponentProps<typeof Form>) {
  return (
    <Suspense fallback={<Loading />}>
      <Drawn {...props} />
    </Suspense>
  )
}
