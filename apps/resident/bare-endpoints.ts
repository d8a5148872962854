import { type ESTree, type Plugin, parseSync, Visitor } from 'vite'

type Edit = { readonly start: number; readonly end: number; readonly text: string }

const asked = new Set(['name', 'method', 'path'])

/**
 * To call an endpoint a page needs its method and address. What goes in and out is known to the compiler and checked by
 * the server, so the schemas, and all that makes them, stay away from the phone: a build that needs them fails.
 */
export function bareEndpoints(): Plugin {
  return {
    name: 'bare-endpoints',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: /\/contract\/src\/.*\.ts$/ },
      handler: (code, id) => withoutSchemas(id, code),
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const schemas = file.type === 'chunk' && file.moduleIds.some((id) => id.includes('/node_modules/zod/'))
        if (schemas) this.error(`${file.fileName} makes schemas; pages of residents do without them`)
      }
    },
  }
}

function withoutSchemas(id: string, code: string): string {
  const edits: Edit[] = []
  new Visitor({
    CallExpression({ callee, arguments: [given] }) {
      if (given?.type !== 'ObjectExpression') return
      if (callee.type === 'Identifier' && callee.name === 'endpoint') edits.push(bare(given, code))
      if (callee.type === 'MemberExpression') edits.push(...apart(given))
    },
    MemberExpression({ property, start, end }) {
      if (property.type === 'Identifier' && property.name === 'shape') edits.push({ start, end, text: '{}' })
    },
  }).visit(parseSync(id, code).program)
  return edits
    .filter(({ start }) => !edits.some((around) => around.start < start && start < around.end))
    .toSorted((a, b) => b.start - a.start)
    .reduce((before, { start, end, text }) => before.slice(0, start) + text + before.slice(end), code)
}

function bare({ properties, start, end }: ESTree.ObjectExpression, code: string): Edit {
  const kept = properties.filter(
    (one) => one.type === 'Property' && one.key.type === 'Identifier' && asked.has(one.key.name),
  )
  return { start, end, text: `{ ${kept.map((one) => code.slice(one.start, one.end)).join(', ')} }` }
}

/** A schema made from the parts of another, as `z.strictObject({ ...other })`, would keep both alive. */
function apart({ properties }: ESTree.ObjectExpression): Edit[] {
  return properties
    .filter(({ type }) => type === 'SpreadElement')
    .map(({ start, end }) => ({ start, end, text: '...{}' }))
}
