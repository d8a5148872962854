import { other } from './other.ts'

type Step = { kind: 'first' } | { kind: 'second' }

export default function tooMany(a: number, b: number, c: number, d: any) {
  return [a, b, c, d, other]
}

export async function save(): Promise<void> {
  await Promise.resolve()
}

export function careless(step: Step, name: string | undefined): string {
  save()
  switch (step.kind) {
    case 'first':
      return name!
  }
  // oxlint-disable-next-line no-var -- nothing here needs it
  return JSON.parse('""') as string
}
