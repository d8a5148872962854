import type { TemplateText } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useWords } from '../../words/language.ts'
import { templatePreviewQuery } from './queries.ts'

type Props = { readonly step: string; readonly content: TemplateText }

/** The text with everyday values, as the one who gets it reads it. */
export function TemplatePreview({ step, content }: Props) {
  const { t } = useWords()
  const { notices: says } = t
  const { data } = useQuery({
    ...templatePreviewQuery(step, useDeferredValue(content)),
    enabled: content.title.trim() !== '' && content.text.trim() !== '',
  })
  return (
    <aside className="template-preview" aria-label={says.preview}>
      <h3>{says.preview}</h3>
      {data && (
        <>
          <div className="bubble">
            <strong>{data.title}</strong>
            <p>{data.text}</p>
          </div>
          {data.wechat && (
            <dl className="wechat-values">
              {Object.entries(data.wechat).map(([name, value]) => (
                <div key={name}>
                  <dt className="code">{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
          <p aria-live="polite">
            <strong>{says.parts(data.smsParts)}</strong> <span className="quiet">{says.partsHint}</span>
          </p>
          {data.smsParts > 1 && <p className="field-fault">{says.long}</p>}
        </>
      )}
    </aside>
  )
}
