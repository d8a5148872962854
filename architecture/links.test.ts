import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './src/root.ts'
import { listBrokenLinks } from './src/rules/links.ts'

const documents = globSync(['*.md', 'docs/**/*.md', 'deploy/**/*.md'], { cwd: root }).map((path) => ({
  path: path.replaceAll('\\', '/'),
  text: readFileSync(join(root, path), 'utf8'),
}))

test('every link between documents leads somewhere', () => {
  expect(documents.length).toBeGreaterThan(10)
  expect(listBrokenLinks(documents, (path) => existsSync(join(root, path)))).toEqual([])
})

test('a link that leads nowhere is reported, one to the outside is not followed', () => {
  const document = { path: 'docs/a.md', text: '[b](b.md) [c](../c.md#part) [d](https://example.org/d.md)' }
  expect(listBrokenLinks([document], (path) => path === 'c.md')).toEqual(['docs/a.md: b.md'])
})
