import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type ButtonProps = Omit<ComponentProps<'button'>, 'type' | 'className'> & {
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: IconName
  readonly busy?: boolean
  readonly submit?: boolean
  readonly children: ReactNode
}

export function Button({ kind = 'plain', icon, busy = false, submit = false, children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      className={`button button-${kind}`}
      aria-busy={busy}
      disabled={busy || rest.disabled}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}
