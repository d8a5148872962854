import type { CommandBodyName, Outcome } from '@ejia/contract'
import { Choice } from '../../../ui/choice.tsx'
import { Toggle } from '../../../ui/toggle.tsx'
import { type FieldWords, useWords } from '../../../words/language.ts'
import type { Answers } from '../../drafts/index.ts'

type OneOfFieldProps = {
  readonly kind: 'how' | 'visibility' | 'outcome' | 'yes' | 'satisfied' | 'reopen'
  readonly command: CommandBodyName
  readonly label: string
  readonly optional: boolean
  readonly error: string | undefined
  readonly answers: Answers
  readonly set: (part: Partial<Answers>) => void
}

const outcomes: readonly Outcome[] = ['substantive', 'partial', 'procedural', 'unfounded', 'unreasonable']
const ways = ['phone', 'visit', 'message'] as const
const readers = ['internal', 'reporter'] as const
const answersYesNo = ['yes', 'no'] as const

/** The questions with a fixed few answers. */
export function OneOfField({ kind, command, answers, set, ...given }: OneOfFieldProps) {
  const words = useWords()
  switch (kind) {
    case 'how': {
      const options = ways.map((value) => ({ value, label: words.contactHow[value] }))
      return <Choice {...given} options={options} value={answers.how} change={(how) => set({ how })} />
    }
    case 'visibility': {
      const options = readers.map((value) => ({ value, label: words.visibility[value] }))
      return (
        <Choice {...given} options={options} value={answers.visibility} change={(visibility) => set({ visibility })} />
      )
    }
    case 'outcome': {
      const options = outcomes.map((value) => ({ value, label: words.outcome[value] }))
      return <Choice {...given} options={options} value={answers.outcome} change={(outcome) => set({ outcome })} />
    }
    case 'yes': {
      return (
        <YesNo {...given} labels={yesNoWords(command, words.form)} value={answers.yes} change={(yes) => set({ yes })} />
      )
    }
    case 'satisfied': {
      const labels = { yes: words.incident.satisfied, no: words.incident.dissatisfied }
      return <YesNo {...given} labels={labels} value={answers.satisfied} change={(satisfied) => set({ satisfied })} />
    }
    case 'reopen':
      return <Toggle label={words.form.reopenIt} on={answers.reopen} change={(reopen) => set({ reopen })} />
  }
}

function yesNoWords(command: CommandBodyName, words: FieldWords['form']) {
  if (command === 'callBack') return { yes: words.reached, no: words.notReached }
  if (command === 'suspend') return { yes: words.waitsForReporter, no: words.waitsForOthers }
  return { yes: words.yes, no: words.no }
}

type YesNoProps = {
  readonly label: string
  readonly optional: boolean
  readonly error: string | undefined
  readonly labels: { readonly yes: string; readonly no: string }
  readonly value: boolean | null
  readonly change: (value: boolean) => void
}

function YesNo({ labels, value, change, ...given }: YesNoProps) {
  const options = answersYesNo.map((one) => ({ value: one, label: labels[one] }))
  const chosen = value === null ? null : value ? 'yes' : 'no'
  return <Choice {...given} options={options} value={chosen} change={(one) => change(one === 'yes')} />
}
