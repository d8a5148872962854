import { Alert, Button } from 'antd'
import { CodeText } from '../../ui/code-text.tsx'
import { useWords } from '../../words/language.ts'

type Props = { readonly password: string; readonly onKept: () => void }

/** Shown once: the server keeps only its hash. */
export function FirstPassword({ password, onKept }: Props) {
  const { t } = useWords()
  return (
    <Alert
      type="success"
      title={t.administration.firstPassword}
      description={
        <>
          <p className="first-password">
            <CodeText code={password} label={t.administration.copyPassword} />
          </p>
          <p>{t.administration.firstPasswordHint}</p>
          <Button size="small" onClick={onKept}>
            {t.administration.kept}
          </Button>
        </>
      }
    />
  )
}
