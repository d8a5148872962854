import type { TemplateView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords, wordFor } from '../../words/language.ts'
import { templatesQuery } from './queries.ts'
import { TemplateEditor } from './template-editor.tsx'

const groups = ['staff', 'reporter', 'digest'] as const

/** Every step that tells somebody something, and its words. */
export function TemplateBrowser() {
  const { t } = useWords()
  const { notices: says } = t
  const templates = useQuery(templatesQuery)
  const [chosen, setChosen] = useState<string>()
  if (templates.isError) return <ErrorNote error={templates.error} onRetry={() => void templates.refetch()} />
  if (!templates.data) return <Loading rows={12} />
  const shown = templates.data.find(({ step }) => step === chosen) ?? templates.data[0]
  return (
    <div className="template-browser">
      <nav className="panel template-steps" aria-label={says.templatesTitle}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{says.groups[group]}</h3>
            <ul>
              {templates.data
                .filter((template) => groupOf(template) === group)
                .map(({ step, isDefault }) => (
                  <li key={step}>
                    <button type="button" aria-current={step === shown?.step} onClick={() => setChosen(step)}>
                      {wordFor(says.steps, step)}
                      {!isDefault && <span className="tag">{says.changed}</span>}
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </nav>
      {shown && <TemplateEditor key={shown.step} template={shown} />}
    </div>
  )
}

function groupOf({ step }: TemplateView): (typeof groups)[number] {
  if (step === 'digest') return 'digest'
  return step.startsWith('case.') || step === 'account.code' ? 'reporter' : 'staff'
}
