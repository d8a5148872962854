import type { IncidentDetail } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Choice } from '../../../ui/choice.tsx'
import { useWords } from '../../../words/language.ts'
import { useMe } from '../../accounts/index.ts'
import type { Named } from '../../drafts/index.ts'
import { colleaguesOf } from '../queries.ts'

type PersonFieldProps = {
  readonly label: string
  readonly optional: boolean
  readonly error: string | undefined
  readonly incident: IncidentDetail
  readonly value: Named | null
  readonly change: (person: Named | null) => void
}

const nobody = 'nobody'

/** A colleague in the unit that has the matter. */
export function PersonField({ incident, value, change, ...given }: PersonFieldProps) {
  const words = useWords()
  // Names are for those of the unit; whoever acts from outside leaves it to the unit.
  const isMine = useMe().memberships.some(({ unit }) => unit.id === incident.lead.id)
  const { data = [] } = useQuery({ ...colleaguesOf(incident.lead.id), enabled: isMine })
  if (data.length === 0) return null
  const people = data.map(({ id, name, role }) => ({ value: id, label: name, hint: words.role[role] }))
  return (
    <Choice
      {...given}
      options={[{ value: nobody, label: words.form.anyone }, ...people]}
      value={value?.id ?? nobody}
      change={(id) => {
        const person = data.find((one) => one.id === id)
        change(person ? { id: person.id, name: person.name } : null)
      }}
    />
  )
}
