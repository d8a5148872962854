import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { queryClient } from './app/query-client.ts'
import { watchMoves } from './device/earlier-pages.ts'
import { restoreQueries } from './device/kept-queries.ts'
import { showTextSize } from './device/text-size.ts'
import { currentLanguage, setLanguage } from './words/language.ts'
import './app/styles.css'

// The offline shell covers what lies below /field/; the address without the slash is outside of it.
if (window.location.pathname === '/field') window.location.replace(`/field/${window.location.search}`)
else void start()

async function start(): Promise<void> {
  watchMoves()
  showTextSize()
  setLanguage(currentLanguage())
  const { rest } = await restoreQueries(queryClient)
  draw()
  await rest()
}

function draw(): void {
  const root = document.querySelector('#root')
  if (root === null) throw new Error('the page has no root')
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
