import type { IncidentDetail } from '@ejia/contract'
import { useMemo } from 'react'
import { type KeyBindings, useKeys } from '../../ui/use-keys.ts'
import { useWords } from '../../words/language.ts'
import { type PaletteEntry, usePaletteEntries } from '../../ui/palette-entries.ts'
import { commandKeys } from './commands/command-keys.ts'
import type { FormCommand, FormValues } from './commands/field.ts'
import { arrangeActions } from './commands/primary.ts'
import { printCaseFile } from './print-case-file.ts'
import { useSuggestions } from './suggestion-strip.tsx'

type Open = (command: FormCommand, given?: FormValues) => void

/** Legal commands by their key and in the palette; the suggested units by number. */
export function useIncidentKeys(incident: IncidentDetail | undefined, open: Open): void {
  const { t, words } = useWords()
  const suggestions = useSuggestions(incident)
  const { shown, more } = arrangeActions(incident?.commands ?? [])
  const legal = [...shown, ...more]
  const print = () => {
    if (incident) printCaseFile(incident.id)
  }
  const byKey = legal.flatMap((command): (readonly [string, () => void])[] => {
    const key = commandKeys[command]
    return key === undefined ? [] : [[key, () => open(command)]]
  })
  const take = suggestions.map(({ unit }, at) => [String(at + 1), () => open('dispatch', { unitId: unit.id })] as const)
  // Where two legal commands share a key, the one that comes first in the bar has it.
  const bindings: KeyBindings = { ...Object.fromEntries(byKey.toReversed()), ...Object.fromEntries(take), p: print }
  useKeys(bindings)

  const entries: PaletteEntry[] = [
    ...suggestions.map(
      ({ unit }, at): PaletteEntry => ({
        key: `take-${unit.id}`,
        group: 'command',
        label: `${words.command.dispatch} → ${unit.name}`,
        keyCap: String(at + 1),
        keywords: 'dispatch',
        run: () => open('dispatch', { unitId: unit.id }),
      }),
    ),
    ...legal.map(
      (command): PaletteEntry => ({
        key: `command-${command}`,
        group: 'command',
        label: words.command[command],
        keywords: command,
        ...(commandKeys[command] === undefined ? {} : { keyCap: commandKeys[command] }),
        run: () => open(command),
      }),
    ),
    ...(incident
      ? [
          {
            key: 'print',
            group: 'command',
            label: t.desk.print,
            keyCap: 'p',
            keywords: 'print pdf',
            run: print,
          } as const,
        ]
      : []),
  ]
  const digest = entries.map(({ key }) => key).join()
  // The entries are new objects on every picture; only what they are decides whether the palette must know.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  usePaletteEntries(useMemo(() => entries, [incident?.id, digest, t]))
}
