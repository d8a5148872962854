/** What the one repeated child of each list is called. */
const itemOf: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  service_request_updates: 'request_update',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
  attributes: 'attribute',
  values: 'value',
  notes: 'note',
  photos: 'photo',
}

/** The XML of what stands in JSON, by the standard's own mapping: a list becomes a wrapper with repeated children. */
export function toXml(root: string, value: unknown): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, value)}\n`
}

function element(name: string, value: unknown): string {
  if (value === undefined) return ''
  const content = contentOf(name, value)
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`
}

function contentOf(name: string, value: unknown): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map((item) => element(itemOf[name] ?? 'item', item)).join('')
  if (typeof value === 'string') return escape(value)
  if (typeof value !== 'object') return JSON.stringify(value)
  return Object.entries(value)
    .map(([key, child]) => element(key, child))
    .join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
}

/** XML cannot hold most control characters however they are written, nor halves of characters; they are left out. */
const impossible = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu

function escape(text: string): string {
  return text.replaceAll(impossible, '').replaceAll(/[&<>"'\r]/g, (character) => entities[character] ?? character)
}
