type VoicePlayerProps = { readonly src: string; readonly label: string }

/** What was said has no captions; where a machine wrote it down, the words stand below it. */
export function VoicePlayer({ src, label }: VoicePlayerProps) {
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- nobody has captioned what a colleague said in passing
  return <audio controls preload="none" src={src} aria-label={label} />
}
