import { save } from './faults.ts'

export const other = () => save
