import type { IncidentDetail } from '@ejia/contract'
import { type PaletteEntry, usePaletteEntries } from '../../ui/palette-entries.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { useWords } from '../../words/language.ts'
import { commandKeys } from './commands/command-keys.ts'
import type { FormCommand, FormValues } from './commands/field.ts'
import { arrangeActions } from './commands/primary.ts'
import { printCaseFile } from './print-case-file.ts'
import { useSuggestions } from './suggestion-strip.tsx'

type Open = (command: FormCommand, given?: FormValues) => void

/** Legal commands by their key and in the palette; the suggested units by number. */
export function useIncidentKeys(incident: IncidentDetail | undefined, open: Open): void {
  const suggestions = useSuggestions(incident)
  const { shown, more } = arrangeActions(incident?.commands ?? [])
  const legal = [...shown, ...more]
  const take = suggestions.map(({ unit }) => ({ name: unit.name, run: () => open('dispatch', { unitId: unit.id }) }))
  const print = incident && (() => printCaseFile(incident.id))
  const byKey = legal.flatMap((command): (readonly [string, () => void])[] => {
    const key = commandKeys[command]
    return key === undefined ? [] : [[key, () => open(command)]]
  })
  useKeys({
    // Where two legal commands share a key, the one that comes first in the bar has it.
    ...Object.fromEntries(byKey.toReversed()),
    ...Object.fromEntries(take.map(({ run }, at) => [String(at + 1), run])),
    p: print,
  })
  useEntries({ legal, take, print, open })
}

type Offered = {
  readonly legal: readonly FormCommand[]
  readonly take: readonly { readonly name: string; readonly run: () => void }[]
  readonly print: (() => void) | undefined
  readonly open: Open
}

function useEntries({ legal, take, print, open }: Offered): void {
  const { t, words } = useWords()
  const group = 'command'
  usePaletteEntries([
    ...take.map(({ name, run }, at): PaletteEntry => {
      const label = `${words.command.dispatch} → ${name}`
      return { key: `take-${name}`, group, label, keyCap: String(at + 1), keywords: 'dispatch', run }
    }),
    ...legal.map((command): PaletteEntry => {
      const keyCap = commandKeys[command]
      const label = words.command[command]
      const run = () => open(command)
      return { key: command, group, label, keywords: command, ...(keyCap === undefined ? {} : { keyCap }), run }
    }),
    ...(print
      ? [{ key: 'print', group, label: t.desk.print, keyCap: 'p', keywords: 'print pdf', run: print } as const]
      : []),
  ])
}
