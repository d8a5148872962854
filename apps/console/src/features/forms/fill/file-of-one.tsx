import { pathOf } from '@ejia/client'
import { type FillView, type FormToFill, forms } from '@ejia/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSays } from '../use-says.ts'

type Props = { readonly form: FormToFill; readonly subject: FillView }

/** This record in the department's own file, with its purpose. */
export function FileOfOne({ form, subject }: Props) {
  const says = useSays()
  const [purpose, setPurpose] = useState('')
  const { subjectId } = subject
  const href = (format: 'own' | 'pdf') =>
    `${pathOf(forms.downloadFilledForm.path, { key: form.key, subjectId })}?${new URLSearchParams({ format, purpose: purpose.trim() })}`
  const isReady = purpose.trim() !== ''
  return (
    <section className="stack">
      <h3>{says.file}</h3>
      <div className="registry-line">
        <Input
          value={purpose}
          maxLength={200}
          className="registry-narrow"
          placeholder={says.filePurpose}
          aria-label={says.filePurpose}
          onChange={({ target }) => setPurpose(target.value)}
        />
        {form.form.layout && (
          <Button disabled={!isReady} href={href('own')} download>
            {says.fileOwn}
          </Button>
        )}
        <Button disabled={!isReady} href={href('pdf')} download>
          {says.filePdf}
        </Button>
      </div>
    </section>
  )
}
