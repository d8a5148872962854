import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Part = 'before' | 'after'

/** Drawn pictures beside this file, plainly no photographs, so that nobody takes them for a real place. */
const troubleOf: Readonly<Record<string, string>> = {
  'illegal-building': 'shed',
  rubbish: 'rubbish',
  'road-damage': 'hole',
  'public-facilities': 'hole',
  drainage: 'water',
  parking: 'car',
  'fire-passage': 'boxes',
}

/** Which picture stands for a photo of this kind of matter; afterwards the ground is clear. */
export function sceneOf(categoryId: string, part: Part): string {
  return part === 'after' ? 'clear' : (troubleOf[categoryId] ?? 'rubbish')
}

export function readScene(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'scenes', `${name}.jpg`))
}
