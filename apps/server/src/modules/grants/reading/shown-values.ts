import { forms } from '@ejia/domain'
import type { ItemBook, KnownSubject } from '../../forms/index.ts'
import type { StoredGrant } from '../store/grants.ts'

type Showing = Pick<StoredGrant, 'items'> & { readonly book: ItemBook; readonly clear: boolean }
type Shown = { readonly item: string; readonly shown: string }

/** The granted fields of a person and no others: as people write them, or masked. */
export function shownValues({ known }: KnownSubject, { items, book, clear }: Showing): Shown[] {
  return items.flatMap((code) => {
    const value = known.values[code]
    const item = book.get(code)
    if (value === undefined || !item) return []
    return [{ item: code, shown: clear ? forms.writtenItem(item, value) : forms.maskItem(item, value) }]
  })
}

/** The same by code, for systems: clear values are the record's own codes. */
export function valuesOf({ known }: KnownSubject, { items, book, clear }: Showing): Record<string, string> {
  return Object.fromEntries(
    items.flatMap((code) => {
      const value = known.values[code]
      const item = book.get(code)
      return value === undefined || !item ? [] : [[code, clear ? value : forms.maskItem(item, value)]]
    }),
  )
}
