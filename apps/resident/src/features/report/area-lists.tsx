import { type AreaView, areas } from '@ejia/contract'
import { useEffect, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import { Field } from '../../ui/field.tsx'
import type { ChoosePlace } from './use-locator.ts'

type AreaListsProps = { readonly choose: ChoosePlace; readonly failed: (error: unknown) => void }

/** City → district → street → community, one list after the other: works on any phone and with a screen reader. */
export function AreaLists({ choose, failed }: AreaListsProps) {
  const { words } = usePreferences()
  const [city, setCity] = useState<AreaView>()
  const [county, setCounty] = useState<AreaView>()
  const [street, setStreet] = useState<AreaView>()
  const [community, setCommunity] = useState<AreaView>()

  useEffect(() => {
    call(areas.listAreas, { query: {} }).then((found) => setCity(found[0]), failed)
    // oxlint-disable-next-line react/exhaustive-deps -- once; `failed` is new on every render
  }, [])

  function settle({ code, name }: AreaView) {
    choose({ areaCode: code, address: '' }, [county?.name, street?.name, name].filter(Boolean).join(' '))
  }

  function chooseCounty(area: AreaView | undefined) {
    setCounty(area)
    chooseStreet(undefined)
  }

  function chooseStreet(area: AreaView | undefined) {
    setStreet(area)
    setCommunity(undefined)
  }

  return (
    <details className="card">
      <summary>{words.where.choose}</summary>
      {city && <AreaList label={words.where.county} parent={city.code} choose={chooseCounty} failed={failed} />}
      {county && (
        <AreaList
          key={county.code}
          label={words.where.street}
          parent={county.code}
          choose={chooseStreet}
          failed={failed}
        />
      )}
      {street && (
        <AreaList
          key={street.code}
          label={words.where.community}
          parent={street.code}
          choose={setCommunity}
          failed={failed}
        />
      )}
      {/* Arrow keys change a list with every press: what stands there is taken only when somebody says so. */}
      {community && (
        <button type="button" className="button primary" onClick={() => settle(community)}>
          {words.where.take(community.name)}
        </button>
      )}
    </details>
  )
}

type AreaListProps = {
  readonly label: string
  readonly parent: string
  readonly choose: (area: AreaView | undefined) => void
  readonly failed: (error: unknown) => void
}

function AreaList({ label, parent, choose, failed }: AreaListProps) {
  const { words } = usePreferences()
  const [list, setList] = useState<readonly AreaView[]>([])

  useEffect(() => {
    call(areas.listAreas, { query: { parent } }).then(setList, failed)
    // oxlint-disable-next-line react/exhaustive-deps -- once per parent; `failed` is new on every render
  }, [parent])

  return (
    <Field label={label}>
      {(field) => (
        <select
          {...field}
          defaultValue=""
          onChange={(event) => choose(list.find(({ code }) => code === event.target.value))}
        >
          <option value="">{words.where.pick}</option>
          {list.map((area) => (
            <option key={area.code} value={area.code}>
              {area.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
