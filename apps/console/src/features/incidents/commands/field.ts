import type { CommandName } from '@ejia/contract'
import type { ConsoleWords } from '../../../words/zh.ts'

/** Commands on an incident that is there already. */
export type FormCommand = Exclude<CommandName, 'report' | 'record' | 'join'>

/** What stands in the fields of a form: plain JSON, so that it survives as a draft. */
export type FormValues = { readonly [name: string]: unknown }

type Label = keyof ConsoleWords['forms']['fields']
type Choice = { readonly value: string | boolean; readonly label: keyof ConsoleWords['forms']['choices'] }

type Base = {
  readonly name: string
  readonly label: Label
  readonly required?: true
  /** Shown and sent only while another field has this value. */
  readonly when?: { readonly field: string; readonly is: unknown }
}

/** One field of a command's form. The kind decides the control on the screen and how its value is sent. */
export type Field = Base &
  (
    | { readonly kind: 'text'; readonly max: number; readonly rows?: number }
    | { readonly kind: 'instant'; readonly past?: true }
    | { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly initial?: string | boolean }
    | { readonly kind: 'flag'; readonly text: keyof ConsoleWords['forms']['choices'] }
    | { readonly kind: 'unit'; readonly within?: true; readonly centres?: true; readonly suggest?: true }
    | {
        readonly kind:
          | 'aspects'
          | 'case'
          | 'category'
          | 'coHandlers'
          | 'colleague'
          | 'contactHow'
          | 'milestone'
          | 'outcome'
          | 'parts'
          | 'photos'
          | 'place'
          | 'redactions'
          | 'releases'
          | 'signingUnit'
      }
  )

export type CommandForm = {
  readonly fields: readonly Field[]
  /** At least one of these must be filled in; `hint` says so. */
  readonly oneOf?: { readonly fields: readonly string[]; readonly hint: 'personOrUnit' | 'textOrPhoto' }
}

/** The fields that apply to what was chosen so far; one that hangs on a hidden field is hidden too. */
export function shownFields({ fields }: CommandForm, values: FormValues): Field[] {
  const shown = new Set<string>()
  return fields.filter(({ name, when }) => {
    const applies = when === undefined || (shown.has(when.field) && values[when.field] === when.is)
    if (applies) shown.add(name)
    return applies
  })
}
