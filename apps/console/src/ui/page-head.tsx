import type { ReactNode } from 'react'

type Props = { readonly title: ReactNode; readonly hint?: ReactNode; readonly children?: ReactNode }

export function PageHead({ title, hint, children }: Props) {
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {hint !== undefined && <p className="quiet">{hint}</p>}
      </div>
      <div className="page-actions">{children}</div>
    </header>
  )
}
