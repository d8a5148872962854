import { CallRefused, newId } from '@ejia/client'
import { type FillView, type FormToFill, forms } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import * as z from 'zod/mini'
import { call } from '../../../api/api.ts'
import { readAnew } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { type Answers, answersToSend } from './answers.ts'

const Faults = z.object({ faults: z.array(z.object({ slot: z.string(), fault: z.string() })) })

type Filled = { readonly form: FormToFill; readonly subject: FillView; readonly onSent: () => void }

/** What was typed, what is wrong with it, and sending it once. */
export function useFilling({ form, subject, onSent }: Filled) {
  const says = useSays()
  const { message } = App.useApp()
  const [fillingId] = useState(newId)
  const [answers, setAnswers] = useState<Answers>({})
  const [corrections, setCorrections] = useState<Answers>({})
  const send = useMutation({
    mutationFn: () =>
      call(forms.fillForm, {
        params: { key: form.key },
        body: {
          fillingId,
          version: form.version,
          subjectId: subject.subjectId,
          answers: { ...answersToSend(subject.fields, answers, corrections) },
          filledAt: new Date().toISOString(),
        },
      }),
    onSuccess: async ({ added, waiting }) => {
      void message.success(says.sent(added))
      if (waiting.length > 0) void message.info(says.waiting(waiting.length))
      await readAnew()
      onSent()
    },
  })
  const details = send.error instanceof CallRefused ? z.safeParse(Faults, send.error.problem.details) : undefined
  const faults = new Map(details?.success ? details.data.faults.map(({ slot, fault }) => [slot, wordsOf(fault)]) : [])
  function wordsOf(fault: string): string {
    const table: Readonly<Record<string, string>> = says.fault
    return table[fault] ?? says.faultOther
  }
  const change = (set: typeof setAnswers) => (slot: string, text: string) =>
    set((before) => ({ ...before, [slot]: text }))
  return { answers, corrections, faults, send, answer: change(setAnswers), correct: change(setCorrections) }
}
