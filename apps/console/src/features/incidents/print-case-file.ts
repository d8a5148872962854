import { pathOf } from '@ejia/client'
import { desk } from '@ejia/contract'

/** Opens the case file beside the console; the browser shows and prints it. */
export function printCaseFile(id: string): void {
  window.open(pathOf(desk.printCaseFile.path, { id }), '_blank', 'noopener')
}
