import type { CodePlan, KnownArea } from './code-changes.ts'
import { isWithin } from './division-code.ts'

type Named = { readonly code: string; readonly name: string }

/** What is kept of a list that was carried out, so that it can be taken back. */
export type CodeTrace = {
  readonly opened: readonly string[]
  readonly ended: readonly string[]
  readonly renamed: readonly { readonly code: string; readonly before: string; readonly after: string }[]
  readonly moved: readonly (readonly [from: string, to: string])[]
}

type TakeBackFault = 'gone' | 'grown' | 'back' | 'in-use'

export type TakeBackPlan = {
  /** Why it cannot be taken back: an area is no more, has areas below it of its own, is there again, or is in use. */
  readonly faults: readonly (Named & { readonly fault: TakeBackFault })[]
  readonly reopened: readonly Named[]
  readonly ended: readonly Named[]
  readonly renamed: readonly Named[]
  /** From the code of now to the one of before, where nothing else came to bear it. */
  readonly moved: ReadonlyMap<string, string>
  /** Codes that went into one that others bear too: what returns to them is known one by one. */
  readonly merged: ReadonlyMap<string, string>
}

export function traceOf(areas: readonly KnownArea[], plan: CodePlan): CodeTrace {
  const names = namesOf(areas)
  return {
    opened: plan.opened.map(({ code }) => code),
    ended: plan.ended,
    renamed: plan.renamed.map(({ code, name }) => ({ code, before: names.get(code) ?? name, after: name })),
    moved: [...plan.moved],
  }
}

/**
 * What it would be to take a list back; nothing of it may be carried out while there are faults. In use are the areas
 * where something stands or lies that did not come there by the list.
 */
export function planTakingBack(
  areas: readonly KnownArea[],
  trace: CodeTrace,
  inUse: ReadonlySet<string>,
): TakeBackPlan {
  const names = namesOf(areas)
  const named = (code: string): Named => ({ code, name: names.get(code) ?? code })
  const current = new Set(areas.filter(({ isCurrent }) => isCurrent).map(({ code }) => code))
  const opened = new Set(trace.opened)
  const grown = [...current].filter((code) => !opened.has(code) && trace.opened.some((above) => isWithin(code, above)))
  const sources = Map.groupBy(trace.moved, ([, to]) => to)
  const isAlone = (to: string) => opened.has(to) && sources.get(to)?.length === 1
  return {
    faults: [
      ...trace.opened.filter((code) => !current.has(code)).map((code) => ({ ...named(code), fault: 'gone' as const })),
      ...grown.map((code) => ({ ...named(code), fault: 'grown' as const })),
      ...trace.opened
        .filter((code) => inUse.has(code) && !isAlone(code))
        .map((code) => ({ ...named(code), fault: 'in-use' as const })),
      ...trace.ended.filter((code) => current.has(code)).map((code) => ({ ...named(code), fault: 'back' as const })),
    ],
    reopened: trace.ended.map(named),
    ended: trace.opened.map(named),
    renamed: trace.renamed
      .filter(({ code, after }) => names.get(code) === after)
      .map(({ code, before }) => ({ code, name: before })),
    moved: new Map(trace.moved.filter(([, to]) => isAlone(to)).map(([from, to]) => [to, from])),
    merged: new Map(trace.moved.filter(([, to]) => !isAlone(to))),
  }
}

function namesOf(areas: readonly KnownArea[]): ReadonlyMap<string, string> {
  return new Map(areas.map(({ code, name }) => [code, name]))
}
