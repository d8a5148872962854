import { glassEasel } from 'glass-easel-miniprogram-adapter'

type Space = glassEasel.ComponentSpace

const plain = ['view', 'text', 'block', 'scroll-view', 'label']

/** What WeChat draws itself: plain boxes as elements, the rest as components of ours. */
export function defineDrawn(space: Space): void {
  for (const name of plain) space.setGlobalUsingComponent(name, `wx-${name}`)
  for (const name of ['textarea', 'input', 'button', 'img']) space.setGlobalUsingComponent(`n-${name}`, name)
  const tapped = { disabled: Boolean, ariaLabel: String, openType: String }
  define(space, 'button', { properties: tapped, attach: givingNumber })
  define(space, 'image', { properties: { src: String, mode: String, ariaLabel: String } })
  define(space, 'navigator', { properties: { url: String, hoverClass: String }, attach: leading })
  const written = { value: String, placeholder: String, maxlength: { type: Number, value: 140 }, ariaLabel: String }
  for (const name of ['textarea', 'input']) define(space, name, { properties: written, attach: typing })
  const chosen = { mode: String, range: Array, rangeKey: String, value: String, ariaLabel: String }
  define(space, 'picker', { properties: chosen, attach: choosing })
}

type Drawn = {
  readonly host: HTMLElement
  readonly data: Readonly<Record<string, unknown>>
  readonly say: (event: string, detail: Readonly<Record<string, string>>) => void
}

type Making = {
  readonly properties: glassEasel.typeUtils.PropertyList
  readonly attach?: (drawn: Drawn) => void
}

function define(space: Space, name: string, { properties, attach }: Making): void {
  const component = space.defineComponent({
    is: `wx/${name}`,
    options: { styleScope: glassEasel.StyleScopeManager.globalScope() },
    template: { groupList: MINI.drawn, content: MINI.drawn[name] },
    properties,
    observers: {
      value(value: string) {
        const field = fieldIn(hostOf(this))
        if (field && field.value !== value) field.value = value
      },
    },
    lifetimes: {
      attached() {
        const host = hostOf(this)
        const say: Drawn['say'] = (event, detail) => this.triggerEvent(event, detail)
        attach?.({ host, data: this.data, say })
        const field = fieldIn(host)
        if (field) field.value = this.data.value
      },
    },
  })
  space.setGlobalUsingComponent(`wx-${name}`, component)
}

function hostOf(component: glassEasel.GeneralComponent): HTMLElement {
  const element: unknown = component.getBackendElement()
  if (!(element instanceof HTMLElement)) throw new Error('drawn on nothing')
  return element
}

function fieldIn(host: HTMLElement): HTMLInputElement | HTMLTextAreaElement | undefined {
  const field = host.querySelector('.n')
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : undefined
}

function typing({ host, say }: Drawn): void {
  const field = fieldIn(host)
  field?.addEventListener('input', (event) => {
    // The element's own event must not be taken for WeChat's.
    event.stopPropagation()
    say('input', { value: field.value })
  })
  field?.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter') say('confirm', { value: field.value })
  })
}

/** A tap leads to another page; the program, which knows the way, hears of it. */
function leading({ host, data }: Drawn): void {
  host.addEventListener('click', () => {
    document.dispatchEvent(new CustomEvent('lead', { detail: data['url'] }))
  })
}

/** WeChat asks whether the number may be handed over, and the owner of this phone agrees. */
function givingNumber({ host, data, say }: Drawn): void {
  host.addEventListener('click', () => {
    if (data['openType'] === 'getPhoneNumber') say('getphonenumber', { code: `phone-${PHONE.phoneNumber ?? ''}` })
  })
}

/** A list, or a day, laid over the box as long as it is open. */
function choosing({ host, data, say }: Drawn): void {
  host.addEventListener('click', () => {
    const sheet = data['mode'] === 'date' ? daySheet(data) : listSheet(data)
    sheet.setAttribute('aria-label', String(data['ariaLabel']))
    sheet.addEventListener('change', () => {
      say('change', { value: sheet.value })
      sheet.remove()
    })
    document.body.append(sheet)
  })
}

function daySheet({ value }: Drawn['data']): HTMLInputElement {
  const day = document.createElement('input')
  day.type = 'date'
  day.value = String(value)
  return day
}

function listSheet({ range, rangeKey }: Drawn['data']): HTMLSelectElement {
  const list = document.createElement('select')
  const rows: readonly unknown[] = Array.isArray(range) ? range : []
  rows.forEach((row, index) => {
    const named: Readonly<Record<string, unknown>> = Object(row)
    const option = document.createElement('option')
    option.value = String(index)
    option.textContent = String(typeof rangeKey === 'string' && rangeKey !== '' ? named[rangeKey] : row)
    list.append(option)
  })
  list.selectedIndex = -1
  return list
}
