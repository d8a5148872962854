export type Outcome = { readonly state: 'waiting' | 'done' } | { readonly state: 'failed'; readonly error: unknown }
export type Outcomes = ReadonlyMap<string, Outcome>

const atOnce = 4

/** Does the same to many, a few at a time, and tells after each how it went: one that fails stops none of the others. */
export async function runBulk<Item extends { readonly id: string }>(
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
  tell: (id: string, outcome: Outcome) => void,
): Promise<void> {
  const waiting = [...items]
  async function work(): Promise<void> {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const { id } = item
      await act(item).then(
        () => tell(id, { state: 'done' }),
        (error: unknown) => tell(id, { state: 'failed', error }),
      )
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
