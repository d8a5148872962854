import { Unreachable } from '@ejia/client'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button, Result } from 'antd'
import { ImproveButton } from '../app/improve-button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useWords } from '../words/language.ts'

/** An unreachable server is said as such; anything else is a defect of ours. */
export function DefectPage({ error, reset }: ErrorComponentProps) {
  const { t } = useWords()
  if (error instanceof Unreachable) {
    return (
      <main className="page-alone">
        <ErrorNote error={error} onRetry={() => window.location.reload()} />
      </main>
    )
  }
  return (
    <main className="page-alone">
      <Result
        status="warning"
        title={t.state.defect}
        subTitle={t.state.defectHint}
        extra={[
          <Button key="reset" onClick={reset}>
            {t.state.retry}
          </Button>,
          <Button key="reload" type="primary" onClick={() => window.location.reload()}>
            {t.state.reload}
          </Button>,
          <ImproveButton key="improve" />,
        ]}
      />
    </main>
  )
}
