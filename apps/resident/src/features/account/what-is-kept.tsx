import { resident } from '@ejia/client'
import { usePreferences } from '../../app/preferences.tsx'

export function WhatIsKept() {
  const says = resident.accountWords(usePreferences().language)
  return (
    <details>
      <summary>{says.kept}</summary>
      <ul className="plain-list">
        {says.keptList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
