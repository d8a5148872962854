import { type Field, type FieldType, type Population, populations } from './field.ts'

const types = [
  'text',
  'code',
  'date',
  'number',
  'idCard',
  'document',
  'phone',
  'creditCode',
  'area',
] as const satisfies readonly FieldType[]

/**
 * A table as it is written down: `code | tables | zh | en | type length list | need extras`. Extras are `from x` for
 * what follows from x, `with x` for what is switched together with x, `for a,b` where it is asked of fewer populations
 * than those of its tables, and `sensitive`.
 */
export function readFields(subject: Field['subject'], text: string): readonly Field[] {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      readField(
        subject,
        line.split('|').map((cell) => cell.trim()),
      ),
    )
}

function readField(subject: Field['subject'], cells: readonly string[]): Field {
  const [code = '', tables = '', zh = '', en = '', format = '', needs = ''] = cells
  const [typeName, length, list] = format.split(' ')
  const type = types.find((one) => one === typeName)
  if (!type) throw new Error(`${code}: no type ${typeName}`)
  const derivedFrom = /\bfrom (\w+)/.exec(needs)?.[1]
  const switchedWith = /\bwith (\w+)/.exec(needs)?.[1]
  const people = /\bfor ([\w,]+)/.exec(needs)?.[1]
  return {
    code,
    tables: tables.split(',').map(Number),
    subject,
    zh,
    en,
    type,
    length: Number(length),
    need: needs.startsWith('minimum') ? 'minimum' : 'switch',
    ...(list === undefined ? {} : { list }),
    ...(derivedFrom === undefined ? {} : { derivedFrom }),
    ...(switchedWith === undefined ? {} : { switchedWith }),
    ...(subject === 'person' ? { populations: readPopulations(people?.split(',') ?? inTables(tables)) } : {}),
    ...(needs.includes('sensitive') ? { sensitive: true } : {}),
  }
}

function readPopulations(named: readonly string[]): readonly Population[] {
  return populations.filter((one) => named.includes(one))
}

function inTables(tables: string): readonly Population[] {
  return populations.filter((_, at) => tables.split(',').includes(String(12 + at)))
}
