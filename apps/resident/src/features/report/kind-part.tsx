import { resident } from '@ejia/client'
import { type CategoryView, dispatch, type Guess } from '@ejia/contract'
import { useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import type { PartProps } from './part.ts'

/** What it sounds like is taken where that is sure, and offered where it is not; nobody needs to choose. */
export function KindPart({ draft, change, failed, guess }: PartProps & { readonly guess: Guess | undefined }) {
  const { words, language } = usePreferences()
  const [all, setAll] = useState<readonly CategoryView[]>()
  const kind = resident.kindOf(draft, guess)
  const isOwn = draft.categoryId !== undefined
  const nameOf = (one: { readonly name: string; readonly nameEn: string }) =>
    language === 'zh' ? one.name : one.nameEn
  const known = [...(all ?? []), ...(guess?.categories ?? [])].find(({ id }) => id === kind)

  function openAll() {
    call(dispatch.listCategories, {}).then((kinds) => setAll(kinds.filter(({ retired }) => !retired)), failed)
  }

  function choose(categoryId: string) {
    setAll(undefined)
    change((now) => ({ ...now, categoryId, kindName: nameById(categoryId) }))
  }

  function nameById(categoryId: string): string {
    const found = [...(all ?? []), ...(guess?.categories ?? [])].find(({ id }) => id === categoryId)
    return found ? nameOf(found) : (draft.kindName ?? '')
  }

  const isOpen = all !== undefined
  const offered = isOpen || kind !== undefined ? [] : (guess?.categories ?? [])
  return (
    <section aria-labelledby="kind-title">
      <h2 id="kind-title">{words.kind.title}</h2>
      <div role="status" className="kind-said">
        {kind !== undefined && !isOpen && (
          <p className="card chosen">
            {!isOwn && <span className="hint">{words.kind.sure}</span>}
            <strong>{known ? nameOf(known) : draft.kindName}</strong>
          </p>
        )}
        {offered.length > 0 && <p>{words.kind.maybe}</p>}
        {kind === undefined && <p className="hint">{words.kind.explain}</p>}
      </div>
      <div className="tiles">
        {(all ?? offered).map((one) => (
          <button
            key={one.id}
            type="button"
            className="tile"
            aria-pressed={kind === one.id}
            onClick={() => choose(one.id)}
          >
            <strong>{nameOf(one)}</strong>
            {'hint' in one && <small>{language === 'zh' ? one.hint : one.hintEn}</small>}
          </button>
        ))}
      </div>
      {!isOpen && (
        <button type="button" className="button plain" onClick={openAll}>
          {kind === undefined ? words.kind.all : words.kind.change}
        </button>
      )}
    </section>
  )
}
