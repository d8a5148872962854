import { resident } from '@ejia/client'
import { type ReplyOf, registry } from '@ejia/contract'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { usePreferences } from '../app/preferences.tsx'
import { call } from '../lib/api.ts'
import { loadDraft, saveDraft } from '../lib/draft.ts'
import { Page } from '../ui/page.tsx'

type Place = ReplyOf<(typeof registry)['getPublicPlace']>

/** Behind the code on a building: where this is, who is responsible, and a report with the place filled in. */
export function PlacePage({ code }: { readonly code: string }) {
  const { words, language } = usePreferences()
  const [place, setPlace] = useState<Place>()
  const [isUnknown, setUnknown] = useState(false)

  useEffect(() => {
    call(registry.getPublicPlace, { params: { code: code.toUpperCase() } }).then(setPlace, () => setUnknown(true))
  }, [code])

  return (
    <Page>
      {place && <Here place={place} />}
      {isUnknown && (
        <p className="notice box" role="alert">
          {resident.registryWords(language).unknown}
        </p>
      )}
      <Link href="/" className="button plain">
        {words.done.home}
      </Link>
    </Page>
  )
}

function Here({ place }: { readonly place: Place }) {
  const { language } = usePreferences()
  const says = resident.registryWords(language)
  const [, go] = useLocation()
  const name = resident.nameOfCode(place)

  async function report(): Promise<void> {
    await saveDraft({ ...(await loadDraft()), ...resident.placeOfCode(place) })
    go('/report')
  }

  return (
    <>
      <p className="hint">{says.here}</p>
      <h1>{name}</h1>
      <p>{place.address}</p>
      <p className="card chosen">{says.responsible(place.areaName)}</p>
      <button type="button" className="button primary huge" onClick={() => void report()}>
        {says.reportHere}
        <small>{says.reportHint}</small>
      </button>
      <details className="card">
        <summary>{says.selfFillTitle}</summary>
        <p>{says.selfFillHow}</p>
      </details>
    </>
  )
}
