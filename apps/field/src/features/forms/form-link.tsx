import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { useConnection } from '../../device/connection.ts'
import { ownForms, readFormsAhead } from './own-forms.ts'
import { useSays } from './use-says.ts'

/** On a task that asks for a form: the way to it, and the form already on the phone. */
export function FormLink({ taskId }: { readonly taskId: string }) {
  const says = useSays()
  const client = useQueryClient()
  const connection = useConnection()
  const { data } = useQuery(ownForms)
  const form = data?.find(({ tasks }) => tasks.some(({ id }) => id === taskId))
  const key = form?.key
  useEffect(() => {
    if (key !== undefined && connection !== 'offline') void readFormsAhead(client).catch(() => undefined)
  }, [client, connection, key])
  if (!form) return null
  return (
    <Link href={`/forms/${form.key}`} className="row">
      <span>
        {says.fill}
        <small>{form.form.title}</small>
      </span>
    </Link>
  )
}
