import { fileURLToPath } from 'node:url'
import { root } from '../root.ts'
import { readTree } from './source-tree.ts'

/** The code as it is. */
export const repository = readTree(root)

/** A small repository with one violation of every rule. */
export const planted = readTree(fileURLToPath(new URL('../../planted/', import.meta.url)))
