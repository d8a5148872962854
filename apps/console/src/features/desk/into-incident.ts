/** The focus goes to the code of the open matter; from there Tab reaches all of it. */
export function intoIncident(): void {
  document.querySelector<HTMLElement>('[data-incident]')?.focus()
}
