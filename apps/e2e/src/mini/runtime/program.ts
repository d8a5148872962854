import type { AssociatedBackend, CodeSpace, ComponentEnv, Root } from 'glass-easel-miniprogram-adapter'
import { makeWechat } from './wechat.ts'

type Facts = Readonly<Record<string, unknown>>
type Open = { readonly path: string; readonly root: Root; readonly place: HTMLElement; readonly page: Facts }

/** Runs every script once and opens the first page; pages lie one upon the other, as in WeChat. */
export function startProgram(code: CodeSpace, backend: AssociatedBackend): void {
  const stack: Open[] = []
  const top = () => stack.at(-1)

  function push(url: string): void {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?')
    const place = document.createElement('main')
    const mark = document.createElement('div')
    place.append(mark)
    document.body.append(place)
    const root = backend.createRoot('wx-page', code, path)
    const page: Facts = Object(root.get())
    root.attach(Object(place), Object(mark))
    stack.push({ path, root, place, page })
    tell(page, 'onLoad', queryOf(query))
    tell(page, 'onShow')
    scrollTo(0, 0)
  }

  function pop(): void {
    const left = stack.pop()
    if (!left) return
    tell(left.page, 'onUnload')
    left.root.release()
    left.place.remove()
  }

  function show(open: Open | undefined, shown: boolean): void {
    if (!open) return
    open.place.style.display = shown ? '' : 'none'
    tell(open.page, shown ? 'onShow' : 'onHide')
  }

  const wx = makeWechat({
    go: (url) => {
      show(top(), false)
      push(url)
    },
    replace: (url) => {
      pop()
      push(url)
    },
    restart: (url) => {
      while (stack.length > 0) pop()
      push(url)
    },
    back: () => {
      if (stack.length < 2) return
      pop()
      show(top(), true)
    },
  })
  document.addEventListener('lead', (event) => {
    if (event instanceof CustomEvent) Object(wx).navigateTo({ url: String(event.detail) })
  })
  Object.assign(globalThis, {
    goBack: () => Object(wx).navigateBack(),
    openPage: (url: string) => Object(wx).reLaunch({ url }),
  })
  runScripts(code, wx)
  push(PHONE.start ?? MINI.pages[0] ?? '')
}

function runScripts(code: CodeSpace, wx: object): void {
  const made = new Map<string, { exports: object }>()
  let environment: ComponentEnv | undefined
  const own = {}
  const inside = () => {
    if (!environment) throw new Error('defined outside of its own script')
    return environment
  }
  const given = (from: string, unit: { exports: object }) => [
    (name: string) => load(resolve(from, name)),
    unit,
    unit.exports,
    () => undefined,
    (definition: Facts) => inside().Page(definition),
    (definition: Facts) => inside().Component(withoutNamedBehaviours(definition)),
    (definition: Facts) => inside().Behavior(definition),
    () => ({}),
    () => [],
    wx,
    own,
  ]

  function load(path: string): object {
    const known = made.get(path)
    if (known) return known.exports
    const unit = { exports: {} }
    made.set(path, unit)
    const script = MINI.modules[path]
    if (!script) throw new Error(`there is no ${path}`)
    script(...given(path, unit))
    return unit.exports
  }

  load('app.js')
  for (const { path } of [...MINI.parts].reverse()) {
    code.componentEnv(path, (now) => {
      environment = now
      load(`${path}.js`)
    })
  }
}

/** WeChat's own ways of being part of a form; nothing here lies in one. */
function withoutNamedBehaviours(definition: Facts): Facts {
  const { behaviors } = definition
  if (!Array.isArray(behaviors)) return definition
  return { ...definition, behaviors: behaviors.filter((one) => typeof one !== 'string') }
}

function resolve(from: string, name: string): string {
  return new URL(name, `http://mini/${from}`).pathname.slice(1)
}

function queryOf(query: string): Record<string, string> {
  const pairs = query.split('&').filter((pair) => pair !== '')
  return Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']))
}

function tell(page: Facts, name: string, query?: object): void {
  const handler = page[name]
  if (typeof handler === 'function') Promise.resolve(Reflect.apply(handler, page, [query])).catch(report)
}

function report(error: unknown): void {
  console.error(error instanceof Error ? error.stack : String(error))
}
