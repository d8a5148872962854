import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ConsoleApp } from './app/console-app.tsx'
import { chooseLanguage, currentLanguage } from './words/language.ts'
import './app/layout.css'
import './app/incidents.css'
import './app/forms.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
chooseLanguage(currentLanguage())
createRoot(root).render(
  <StrictMode>
    <ConsoleApp />
  </StrictMode>,
)
