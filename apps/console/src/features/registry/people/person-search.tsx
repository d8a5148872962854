import { type ReplyOf, registry } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Radio } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useSays } from '../use-says.ts'
import { ResidentLine } from './resident-line.tsx'

export type Found = ReplyOf<(typeof registry)['searchResidents']>[number]

const numberKinds = ['idCard', 'document', 'phone'] as const

/** Somebody by their whole number, with a reason. */
export function PersonSearch() {
  return (
    <section className="panel">
      <NumberSearch>
        {({ person }) => (
          <Link to="/registry/people/$id" params={{ id: person.id }}>
            {person.name}
          </Link>
        )}
      </NumberSearch>
    </section>
  )
}

type Props = { readonly children: (found: Found) => ReactNode }

export function NumberSearch({ children }: Props) {
  const says = useSays()
  const [by, setBy] = useState<(typeof numberKinds)[number]>('idCard')
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const search = useMutation({
    mutationFn: () => call(registry.searchResidents, { body: { by, value: value.trim(), reason: reason.trim() } }),
    gcTime: 0,
  })
  const isReady = value.trim() !== '' && reason.trim() !== ''

  function look(event: FormEvent): void {
    event.preventDefault()
    if (isReady) search.mutate()
  }

  return (
    <div className="stack">
      <form className="stack number-search" onSubmit={look}>
        <p className="quiet">{says.searchHint}</p>
        <Radio.Group
          value={by}
          aria-label={says.searchBy}
          onChange={({ target }) => setBy(numberKinds.find((kind) => kind === target.value) ?? 'idCard')}
          options={numberKinds.map((kind) => ({ value: kind, label: says.by[kind] }))}
        />
        <label className="stacked">
          {says.number}
          <Input value={value} maxLength={30} autoComplete="off" onChange={(event) => setValue(event.target.value)} />
        </label>
        <label className="stacked">
          {says.reason}
          <Input
            value={reason}
            maxLength={200}
            placeholder={says.reasonHint}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <div>
          <Button type="primary" htmlType="submit" disabled={!isReady} loading={search.isPending}>
            {says.search}
          </Button>
        </div>
      </form>
      {search.isError && <ErrorNote error={search.error} />}
      {search.data?.length === 0 && <p role="status">{says.foundNobody}</p>}
      <ul className="resident-list">
        {search.data?.map((found) => (
          <li key={found.person.id}>
            <span>{children(found)}</span>
            <ResidentLine person={found.person} />
            <span>{found.residence === null ? says.livesNowhere : `${says.livesAt} ${placeOf(found.residence)}`}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

type Place = { readonly buildingName: string; readonly entranceName: string; readonly roomName: string }

export function placeOf({ buildingName, entranceName, roomName }: Place): string {
  return [buildingName, entranceName, roomName].filter((part) => part !== '').join(' ')
}
