import { glassEasel, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { defineDrawn } from './drawn.ts'
import './mini.ts'
import { startProgram } from './program.ts'

const environment = new MiniProgramEnv()
const code = environment.createCodeSpace('', true)
const space = code.getComponentSpace()

glassEasel.globalOptions.throwGlobalError = false
glassEasel.addGlobalErrorListener((error) => {
  console.error(error instanceof Error ? error.stack : String(error))
  return false
})
ownFacts()
space.updateComponentOptions({ useMethodCallerListeners: true })
defineDrawn(space)

code.addStyleSheet('app', 'app')
for (const { path, config, uses, isPage, scope } of MINI.parts) {
  code.addComponentStaticConfig(path, { ...config, usingComponents: uses, ...(isPage ? {} : { component: true }) })
  const content = MINI.templates[path]
  if (content) code.addCompiledTemplate(path, { groupList: MINI.templates, content })
  if (MINI.sheets[path] !== undefined) code.addStyleSheet(path, path, scope === '' ? undefined : scope)
}

/** The framework's own numbers for what became of an event. */
const normal = 0
const noDefault = 1

const window = new glassEasel.CurrentWindowBackendContext()
// Without this no touch arrives.
window.onEvent((...[target, type, detail, options]) => {
  const event = new glassEasel.Event(type, detail, options)
  glassEasel.Event.dispatchEvent(target, event)
  return event.defaultPrevented() ? noDefault : normal
})
const backend = environment.associateBackend(window)
for (const [name, sheet] of Object.entries(MINI.sheets)) backend.registerStyleSheetContent(name, sheet)
startProgram(code, backend)

/** Events in WeChat carry these as facts of their own. */
function ownFacts(): void {
  const wrap = glassEasel.Event.prototype.wrapShadowedEvent
  glassEasel.Event.prototype.wrapShadowedEvent = function wrapped(...given) {
    const { type, detail, timeStamp } = this
    return Object.assign(wrap.apply(this, given), { type, detail, timeStamp })
  }
}
