import { isCode, isTest, type SourceFile } from './source-tree.ts'
import { visit } from './syntax.ts'

const lists = new Set(['roles', 'unitKinds', 'stages', 'outcomes'])

/** The words the domain names things by: the members of its lists and the types of its commands. */
export function domainWords(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.path.startsWith('packages/domain/') && isCode(file) && !isTest(file))
    .flatMap((file) => wordsOf(file))
}

export function listUnexplainedWords(files: readonly SourceFile[], glossary: string): string[] {
  return domainWords(files).filter((word) => !glossary.includes(`\`${word}\``))
}

function wordsOf(file: SourceFile): string[] {
  const spans: { start: number; end: number }[] = []
  const words: { word: string; start: number }[] = []
  const isCommands = file.path.endsWith('/command.ts')
  visit(file, {
    VariableDeclarator: ({ id, init }) => {
      if (id.type === 'Identifier' && lists.has(id.name) && init !== null) spans.push(init)
    },
    Literal: ({ value, start }) => {
      if (typeof value === 'string') words.push({ word: value, start })
    },
    TSPropertySignature: ({ key, typeAnnotation }) => {
      const isType = key.type === 'Identifier' && key.name === 'type'
      if (isCommands && isType && typeAnnotation) spans.push(typeAnnotation)
    },
  })
  return words
    .filter(({ start }) => spans.some((span) => start >= span.start && start < span.end))
    .map(({ word }) => word)
}
