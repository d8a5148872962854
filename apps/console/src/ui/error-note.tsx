import { explain } from '@ejia/client'
import { Alert, Button } from 'antd'
import { useWords } from '../words/language.ts'

/** What went wrong and what to do, in plain words. */
export function ErrorNote({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { language, t } = useWords()
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={explain(error, language)}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t.state.retry}
          </Button>
        )
      }
    />
  )
}
