import { reported } from '../modules/incidents/index.ts'

export const sql = (text: TemplateStringsArray) => [text, reported]
