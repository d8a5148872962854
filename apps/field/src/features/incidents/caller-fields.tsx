import { TextLine } from '../../ui/text-line.tsx'
import { Toggle } from '../../ui/toggle.tsx'
import { useWords } from '../../words/language.ts'
import type { Answers } from '../drafts/index.ts'

type Caller = Answers['caller']
type CallerFieldsProps = { readonly value: Caller; readonly change: (caller: Caller) => void }

export function isPhoneWrong(caller: Caller): boolean {
  const digits = (caller?.phone ?? '').replaceAll(/\D/g, '')
  return digits !== '' && !/^1[3-9]\d{9}$/.test(digits)
}

/** For whom it is reported, as far as they wish to say. */
export function CallerFields({ value, change }: CallerFieldsProps) {
  const words = useWords().report
  return (
    <>
      <Toggle
        label={words.forCaller}
        on={value !== null}
        change={(on) => change(on ? { name: '', phone: '' } : null)}
      />
      {value !== null && (
        <>
          <TextLine
            label={words.callerName}
            optional
            maxLength={50}
            value={value.name}
            change={(name) => change({ ...value, name })}
          />
          <TextLine
            label={words.callerPhone}
            optional
            type="tel"
            inputMode="tel"
            value={value.phone}
            change={(phone) => change({ ...value, phone })}
            error={isPhoneWrong(value) ? words.phoneWrong : undefined}
          />
        </>
      )}
    </>
  )
}
