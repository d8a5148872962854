import { lists, type TrendsView } from '@ejia/contract'
import { Button } from 'antd'
import { ExportButton } from '../../ui/exporting/index.ts'
import type { Opened } from './trend-board.tsx'
import { useSays } from './use-says.ts'

type Props = { readonly found: TrendsView; readonly onOpen: (opened: Opened) => void }

export function Words({
  found: {
    area: { code: areaCode },
    on,
    words,
  },
  onOpen,
}: Props) {
  const says = useSays()
  return (
    <section className="panel stack" aria-label={says.words}>
      <div className="panel-head">
        <h2>{says.words}</h2>
        {words.length > 0 && <ExportButton source={{ path: lists.exportTrendWords.path, filters: { areaCode, on } }} />}
      </div>
      <p className="quiet">{says.wordsHint}</p>
      {words.length === 0 && <p>{says.noWords}</p>}
      <ul className="trend-list">
        {words.map(({ word, now, before }, index) => (
          <li key={word}>
            <strong>{word}</strong> <span className="quiet">{says.wordTimes(now, before)}</span>{' '}
            <Button
              size="small"
              type="link"
              aria-label={`${says.behind} ${word}`}
              onClick={() => onOpen({ title: word, what: 'words', index })}
            >
              {says.behind}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
