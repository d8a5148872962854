import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { hasCaseRole, useMe } from '../../api/session.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Modal } from '../../ui/modal.tsx'
import { type PaletteEntry, usePaletteState } from '../../ui/palette-entries.ts'
import { useSettled } from '../../ui/use-settled.ts'
import { useWords } from '../../words/language.ts'
import { lookUpQuery } from '../incidents/index.ts'
import { matchEntries } from './match.ts'

type Shown = Omit<PaletteEntry, 'group'> & { readonly group: PaletteEntry['group'] | 'found' }

/** Everything by typing: what can be done now, where one can go, and any matter by its words. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const { entries, looking } = useShown(typed.trim())
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const chosen = Math.min(at, entries.length - 1)

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function run(entry: Shown | undefined) {
    if (!entry) return
    onClose()
    // The window gives the focus back first; then the entry may take it further.
    requestAnimationFrame(() => entry.run())
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt((chosen + step + entries.length) % Math.max(entries.length, 1))
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      run(entries[chosen])
    }
  }

  return (
    <Modal title={t.desk.palette.title} className="palette" onClose={onClose} hideTitle>
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a key, to be typed in
        autoFocus
        className="palette-input"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={entries[chosen] ? `${listId}-${chosen}` : undefined}
        aria-label={t.desk.palette.placeholder}
        placeholder={t.desk.palette.placeholder}
        value={typed}
        maxLength={100}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={listId} role="listbox" aria-label={t.desk.palette.title} className="palette-list">
        {entries.map((entry, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the input's; a pointer may press an option
          <div
            key={entry.key}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className="palette-option"
            onPointerMove={() => setAt(index)}
            onClick={() => run(entry)}
          >
            <span className="palette-group">{t.desk.palette.groups[entry.group]}</span>
            <span className="palette-label">
              {entry.label}
              {entry.hint !== undefined && <span className="quiet"> {entry.hint}</span>}
            </span>
            {entry.keyCap !== undefined && <KeyCap name={entry.keyCap} />}
          </div>
        ))}
      </div>
      <p className="palette-note quiet" role="status">
        {looking
          ? t.desk.palette.looking
          : entries.length === 0
            ? t.desk.palette.none
            : t.desk.palette.results(entries.length)}
      </p>
    </Modal>
  )
}

/** Entries of the screens, then matters that the words find. */
function useShown(typed: string): { readonly entries: readonly Shown[]; readonly looking: boolean } {
  const { t } = useWords()
  const navigate = useNavigate()
  const me = useMe()
  const { sources } = usePaletteState()
  const settled = useSettled(typed)
  const mayLook = me !== undefined && hasCaseRole(me) && settled.length >= 2
  const found = useQuery({ ...lookUpQuery(settled), enabled: mayLook })
  const own: Shown[] = matchEntries([...sources.values()].flat(), typed)
  if (!mayLook || settled !== typed) return { entries: own, looking: false }
  const matters = (found.data?.items ?? []).map(
    (item): Shown => ({
      key: item.id,
      group: 'found',
      label: item.text === '' ? t.incident.redacted : item.text.slice(0, 60),
      hint: `${item.caseCode} · ${item.place.address || item.place.areaName} · ${item.lead.name}`,
      run: () => void navigate({ to: '/desk', search: { queue: 'all', text: settled, id: item.id } }),
    }),
  )
  const all: Shown = {
    key: 'search-all',
    group: 'found',
    label: t.desk.palette.searchAll(settled),
    run: () => void navigate({ to: '/desk', search: { queue: 'all', text: settled } }),
  }
  return { entries: [...own, ...matters, all], looking: found.isFetching }
}
