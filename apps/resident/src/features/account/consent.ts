/** Of the words under “what is kept”: a new version is asked anew. */
export const consentVersion = '2026-11'
