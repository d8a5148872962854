/** What a community agreed about small matters. It can ask for less than the city does, never for more. */
export type CommunityPolicy = {
  /** Whether matters solved on the spot are recorded at all. */
  readonly quickRecord: boolean
  /** Of a quick record: as the category asks, never asked for, or not even offered. */
  readonly quickPhotos: 'asCategory' | 'optional' | 'none'
  /** What to mind when a photo is taken. */
  readonly photoAdvice: string
  /** What need not be recorded, in plain words. */
  readonly notRecorded: readonly string[]
}

/** Where nobody agreed on anything. */
export const plainPolicy: CommunityPolicy = {
  quickRecord: true,
  quickPhotos: 'asCategory',
  photoAdvice: '',
  notRecorded: [],
}
