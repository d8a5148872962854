/** A recording on this phone; its bytes lie in the phone's storage under `localId` until the matter is sent. */
export type DraftVoice = {
  readonly localId: string
  readonly seconds: number
  readonly type: string
  readonly uploaded: boolean
}
