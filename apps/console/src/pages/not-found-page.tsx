import { Link } from '@tanstack/react-router'
import { Result } from 'antd'
import { useWords } from '../words/language.ts'

export function NotFoundPage() {
  const { t } = useWords()
  return (
    <Result
      status="info"
      title={t.state.notFound}
      subTitle={t.state.notFoundHint}
      extra={<Link to="/">{t.state.home}</Link>}
    />
  )
}
