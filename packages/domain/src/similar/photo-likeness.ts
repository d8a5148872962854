/** What a photo looks like in 64 bits, as 16 hexadecimal digits. */
export type Look = string

/** 1 for the same scene, 0 for another; pictures taken from the same spot lie between. */
export function photoLikeness(ones: readonly Look[], others: readonly Look[]): number {
  const apart = ones.flatMap((one) => others.map((other) => bitsApart(one, other)))
  const least = Math.min(64, ...apart)
  return least <= same ? 1 : least >= different ? 0 : (different - least) / (different - same)
}

const same = 6
const different = 16

function bitsApart(one: Look, other: Look): number {
  let bits = (BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2)
  bits = bits.replaceAll('0', '')
  return bits.length
}
