import type { Node } from 'oxc-parser'
import { isCode, isTest, type SourceFile } from './source-tree.ts'
import { lineOf, visit } from './syntax.ts'

const ambient = new Set([
  'console',
  'crypto',
  'document',
  'fetch',
  'globalThis',
  'localStorage',
  'performance',
  'process',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
])
const unrepeatable = new Set(['Date.now', 'Math.random'])
const localTime = /^(get|set)(Date|Day|FullYear|Hours|Milliseconds|Minutes|Month|Seconds|TimezoneOffset)$|^toLocale/

/** The domain has no clock, no dice and no outside world, and does not depend on the zone of the machine. */
export function listImpurities(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.path.startsWith('packages/domain/') && isCode(file) && !isTest(file))
    .flatMap((file) => impuritiesOf(file).map(([name, start]) => `${file.path}:${lineOf(file, start)}: ${name}`))
}

function impuritiesOf(file: SourceFile): [name: string, start: number][] {
  const found: [string, number][] = []
  const use = (node: Node) => {
    if (node.type === 'Identifier' && ambient.has(node.name)) found.push([node.name, node.start])
  }
  visit(file, {
    CallExpression: (call) => {
      use(call.callee)
      if (call.callee.type === 'Identifier' && call.callee.name === 'Date') found.push(['Date()', call.start])
    },
    ImportDeclaration: (statement) => {
      if (statement.source.value.startsWith('node:')) found.push([statement.source.value, statement.start])
    },
    MemberExpression: (member) => {
      use(member.object)
      if (member.property.type !== 'Identifier') return
      const name = member.object.type === 'Identifier' ? `${member.object.name}.${member.property.name}` : ''
      if (unrepeatable.has(name)) found.push([name, member.start])
      if (localTime.test(member.property.name)) found.push([member.property.name, member.property.start])
    },
    NewExpression: (created) => {
      const isDate = created.callee.type === 'Identifier' && created.callee.name === 'Date'
      if (isDate && created.arguments.length === 0) found.push(['new Date()', created.start])
    },
  })
  return found
}
