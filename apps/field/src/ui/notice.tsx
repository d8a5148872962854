import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Tone = 'plain' | 'good' | 'warning' | 'bad'

type NoticeProps = { readonly tone?: Tone; readonly icon?: IconName; readonly children: ReactNode }

/** Said aloud by screen readers when it appears. */
export function Notice({ tone = 'plain', icon, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {icon && <Icon name={icon} />}
      <div className="notice-body">{children}</div>
    </div>
  )
}
