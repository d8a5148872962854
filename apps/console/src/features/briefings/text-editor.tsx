import { type BriefingTexts, type BriefingView, briefings } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { newerVersion } from '../../api/newer-version.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useSays } from './use-says.ts'

type Part = keyof BriefingTexts
type Props = {
  readonly view: BriefingView
  readonly parts: readonly Part[]
  readonly onPrint: () => void
  readonly onDownload: () => void
}

/** Each part in a box of its own. What was typed stays, also where somebody else saved first. */
export function TextEditor({ view, parts, onPrint, onDownload }: Props) {
  const says = useSays()
  const { message, modal } = App.useApp()
  const client = useQueryClient()
  const { id, version } = view.briefing
  const params = { id }
  const [base, setBase] = useState(version)
  const [texts, setTexts] = useState(view.texts)
  const isChanged = parts.some((part) => texts[part] !== view.texts[part])
  const refresh = () => client.invalidateQueries({ queryKey: ['briefings'] })
  const save = useMutation({
    mutationFn: () => call(briefings.editBriefing, { params, body: { texts, expectedVersion: base } }),
    onSuccess: async (saved) => {
      setBase(saved.version)
      void message.success(says.saved)
      await refresh()
    },
    onError: refresh,
  })
  const issue = useMutation({
    mutationFn: () => call(briefings.issueBriefing, { params, body: { expectedVersion: base } }),
    onSuccess: async () => {
      void message.success(says.issued)
      await refresh()
    },
    onError: refresh,
  })
  const failed = save.error ?? issue.error
  const newer = newerVersion(failed, 'setting.conflict')
  const settle = (mine: boolean) => {
    setBase(view.briefing.version)
    if (!mine) setTexts(view.texts)
    save.reset()
    issue.reset()
  }
  return (
    <>
      <p className="quiet">{says.partsHint}</p>
      <Form layout="vertical" component="div">
        {parts.map((part) => (
          <Form.Item
            key={part}
            label={<strong>{says.parts[part]}</strong>}
            htmlFor={`briefing-${part}`}
            {...(part === 'next' ? { extra: says.nextHint } : {})}
          >
            <Input.TextArea
              id={`briefing-${part}`}
              autoSize={{ minRows: 3 }}
              maxLength={3000}
              value={texts[part]}
              onChange={({ target: { value } }) => setTexts({ ...texts, [part]: value })}
            />
          </Form.Item>
        ))}
      </Form>
      {newer && (
        <div className="briefing-do" role="alert">
          <span>{says.newer(newer.by)}</span>
          <Button onClick={() => settle(true)}>{says.keepMine}</Button>
          <Button onClick={() => settle(false)}>{says.takeTheirs}</Button>
        </div>
      )}
      {failed && !newer && <ErrorNote error={failed} />}
      <div className="briefing-do">
        <Button type={isChanged ? 'primary' : 'default'} loading={save.isPending} onClick={() => save.mutate()}>
          {says.save}
        </Button>
        <Button onClick={onPrint} disabled={isChanged}>
          {says.print}
        </Button>
        <Button onClick={onDownload} disabled={isChanged}>
          {says.word}
        </Button>
        <Button
          type={isChanged ? 'default' : 'primary'}
          disabled={isChanged}
          loading={issue.isPending}
          onClick={() => void modal.confirm({ title: says.issueSure, okText: says.issue, onOk: () => issue.mutate() })}
        >
          {says.issue}
        </Button>
        {isChanged && <span className="quiet">{says.unsaved}</span>}
      </div>
    </>
  )
}
