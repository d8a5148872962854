import { save } from './faults.ts'

export const other = () => save

export const mistyped: number = 'a word'
