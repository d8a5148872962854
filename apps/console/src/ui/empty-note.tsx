import { Empty } from 'antd'
import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly hint?: string; readonly children?: ReactNode }

export function EmptyNote({ title, hint, children }: Props) {
  return (
    <Empty
      className="empty-note"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div className="empty-title">{title}</div>
          {hint !== undefined && <div className="quiet">{hint}</div>}
        </>
      }
    >
      {children}
    </Empty>
  )
}
