import { SearchOutlined } from '@ant-design/icons'
import { KeyCap } from '../ui/key-cap.tsx'
import { showPalette } from '../ui/palette-entries.ts'
import { useWords } from '../words/language.ts'

/** Looks like a field and opens the palette, for those who do not know its key yet. */
export function SearchButton() {
  const { t } = useWords()
  return (
    <button
      type="button"
      className="search-button"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => showPalette('palette')}
    >
      <SearchOutlined aria-hidden />
      <span>{t.desk.palette.open}</span>
      <KeyCap name="Ctrl K" />
    </button>
  )
}
