import { Skeleton } from 'antd'
import { useWords } from '../words/language.ts'

export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const { t } = useWords()
  return (
    <div className="loading" role="status" aria-label={t.state.loading}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  )
}
