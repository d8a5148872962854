import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ConsoleApp } from './app/console-app.tsx'
import { applyAppearance } from './ui/appearance.ts'
import { chooseLanguage, currentLanguage } from './words/language.ts'
import './app/tokens.css'
import './app/layout.css'
import './app/frame.css'
import './app/controls.css'
import './app/windows.css'
import './app/desk-rows.css'
import './app/desk-map.css'
import './app/desk.css'
import './app/door.css'
import './app/incident-list.css'
import './app/incident-page.css'
import './app/forms.css'
import './app/report.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
applyAppearance()
void chooseLanguage(currentLanguage()).then(() =>
  createRoot(root).render(
    <StrictMode>
      <ConsoleApp />
    </StrictMode>,
  ),
)
