import { Button } from 'antd'
import { useWords } from '../words/language.ts'

type Props = { readonly has: boolean; readonly loading: boolean; readonly onMore: () => void }

export function LoadMore({ has, loading, onMore }: Props) {
  const { t } = useWords()
  return (
    <div className="load-more">
      {has ? (
        <Button onClick={onMore} loading={loading}>
          {t.state.more}
        </Button>
      ) : (
        <span className="quiet">{t.state.noMore}</span>
      )}
    </div>
  )
}
