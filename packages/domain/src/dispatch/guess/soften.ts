/** From scores to shares that sum to one; the sharper, the smaller the temperature. */
export function soften(scores: readonly number[], temperature: number): number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp((score - highest) / temperature))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

export type Judged = { readonly scores: readonly number[]; readonly own: number }

/** The temperature at which the shares come closest to how often they turn out right. */
export function findTemperature(judged: readonly Judged[]): number {
  let best = { temperature: 0.3, loss: Number.POSITIVE_INFINITY }
  for (let temperature = 0.05; temperature < 3; temperature *= 1.06) {
    const loss = judged.reduce(
      (sum, { scores, own }) => sum - Math.log((soften(scores, temperature)[own] ?? 0) + 1e-9),
      0,
    )
    if (loss < best.loss) best = { temperature, loss }
  }
  return best.temperature
}
