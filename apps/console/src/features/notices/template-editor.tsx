import { notices, type TemplateText, type TemplateView } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords, wordFor } from '../../words/language.ts'
import { findTextFault } from './find-text-fault.ts'
import { templatesKey } from './queries.ts'
import { TemplateApprovals } from './template-approvals.tsx'
import { TemplateHistory } from './template-history.tsx'
import { TemplatePreview } from './template-preview.tsx'
import { TemplateTexts } from './template-texts.tsx'

type Draft = { readonly content: TemplateText; readonly over: number }

/** The words of one step, how they will look, and what they were before. */
export function TemplateEditor({ template }: { readonly template: TemplateView }) {
  const { t } = useWords()
  const { notices: says } = t
  const [draft, setDraft] = useState<Draft>()
  const [history, setHistory] = useState(false)
  const { step, placeholders, version } = template
  const content = draft?.content ?? template.content
  const put = (next: TemplateText) => setDraft({ content: next, over: draft?.over ?? version })
  const save = useSave(step, () => setDraft(undefined))
  const fault = findTextFault(content, placeholders)
  const name = wordFor(says.steps, step)
  return (
    <section className="panel template-editor">
      <div className="panel-head">
        <h2>{name}</h2>
        <Button size="small" type="text" onClick={() => setHistory(true)}>
          {says.history}
        </Button>
      </div>
      <div className="template-columns">
        <div className="stack">
          <TemplateTexts content={content} placeholders={placeholders} onChange={put} />
          {fault && (
            <p className="field-fault" role="alert">
              {fault.kind === 'unknown'
                ? says.unknownPlaceholder(fault.name, placeholders.map((one) => `{${one}}`).join(' '))
                : says[fault.kind]}
            </p>
          )}
          <TemplateApprovals
            key={`${step}${draft === undefined ? 'kept' : 'draft'}`}
            content={content}
            onChange={put}
          />
        </div>
        <TemplatePreview step={step} content={content} />
      </div>
      {save.isError && <ErrorNote error={save.error} />}
      {draft && (
        <div className="unsaved-bar" role="region" aria-label={says.unsaved}>
          <span role="status">{says.unsaved}</span>
          <Button onClick={() => setDraft(undefined)}>{says.discard}</Button>
          <Button
            type="primary"
            disabled={fault !== undefined}
            loading={save.isPending}
            onClick={() => save.mutate({ expectedVersion: draft.over, content: draft.content })}
          >
            {says.save}
          </Button>
        </div>
      )}
      {history && <TemplateHistory step={step} name={name} onClose={() => setHistory(false)} />}
    </section>
  )
}

function useSave(step: string, onSaved: () => void) {
  const { t } = useWords()
  const { message } = App.useApp()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { readonly expectedVersion: number; readonly content: TemplateText }) =>
      call(notices.changeNoticeTemplate, { params: { step }, body }),
    onSuccess: async () => {
      void message.success(t.notices.saved)
      await client.invalidateQueries({ queryKey: templatesKey })
      onSaved()
    },
  })
}
