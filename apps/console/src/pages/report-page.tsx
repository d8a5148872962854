import type { CommandDone } from '@ejia/contract'
import { useNavigate } from '@tanstack/react-router'
import { Button, Result } from 'antd'
import { useState } from 'react'
import { CallerHistory, NearPlace } from '../features/desk/index.ts'
import { ReportForm } from '../features/incidents/index.ts'
import { CodeText } from '../ui/code-text.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useWords } from '../words/language.ts'

export function ReportPage() {
  const { t } = useWords()
  const navigate = useNavigate()
  const [done, setDone] = useState<CommandDone>()
  // The key that leads here begins the next call here.
  useKeys({ c: done && (() => setDone(undefined)) })
  if (!done) {
    return (
      <>
        <PageHead title={t.report.title} hint={t.desk.intake.hint} />
        <ReportForm
          onDone={setDone}
          besideCaller={(phone) => <CallerHistory phone={phone} />}
          besidePlace={(draft) => <NearPlace draft={draft} />}
        />
      </>
    )
  }
  return (
    <>
      <PageHead title={t.report.title} />
      <Result
        status="success"
        title={
          <>
            {t.report.done} <CodeText code={done.caseCode} label={t.incident.copy} />
          </>
        }
        subTitle={t.report.doneHint(done.caseCode)}
        extra={[
          <Button
            key="open"
            type="primary"
            autoFocus
            onClick={() => void navigate({ to: '/incidents/$id', params: { id: done.id } })}
          >
            {t.report.open}
          </Button>,
          <Button key="another" onClick={() => setDone(undefined)}>
            {t.report.another}
          </Button>,
        ]}
      />
    </>
  )
}
