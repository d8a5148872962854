import type { PeopleSheet } from '@ejia/contract'
import { Button, Space } from 'antd'
import { useImportSays } from './use-import-says.ts'

type Props = { readonly sheet: PeopleSheet; readonly busy: boolean; readonly onTake: (sheet: PeopleSheet) => void }

/** All rows, once none is wrong; or the good ones alone, if that is what somebody wants. */
export function TakeRows({ sheet, busy, onTake }: Props) {
  const says = useImportSays()
  const good = sheet.rows.filter(({ content }) => content !== null).length
  const bad = sheet.rows.length - good
  return (
    <>
      {bad > 0 && <p className="quiet">{says.takeAllHint}</p>}
      <Space wrap>
        <Button
          type={bad === 0 ? 'primary' : 'default'}
          disabled={bad > 0}
          loading={busy && bad === 0}
          onClick={() => onTake(sheet)}
        >
          {says.takeAll(sheet.rows.length)}
        </Button>
        {bad > 0 && good > 0 && (
          <Button type="primary" loading={busy} onClick={() => onTake(sheet)}>
            {says.takeGood(good)}
          </Button>
        )}
      </Space>
    </>
  )
}
