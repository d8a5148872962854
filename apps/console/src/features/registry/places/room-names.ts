/** 101, 102, 201 … as most buildings number their doors. */
export function roomNames(floors: number, perFloor: number): string[] {
  return Array.from({ length: floors }, (_, floor) =>
    Array.from({ length: perFloor }, (__, door) => `${floor + 1}${String(door + 1).padStart(2, '0')}`),
  ).flat()
}

/** What stands between spaces, commas or lines, once each. */
export function splitWords(text: string): string[] {
  return [...new Set(text.split(/[\s,，、;；]+/).filter((word) => word !== ''))]
}
