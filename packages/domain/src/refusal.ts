/**
 * The one expected error of the domain: the command may not be carried out as it stands.
 * `code` is listed with its words and HTTP status in the contract; `details` are plain facts for the screen.
 */
export class Refusal extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}
