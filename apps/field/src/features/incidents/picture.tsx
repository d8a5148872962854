import { useState } from 'react'
import { useConnection } from '../../device/connection.ts'
import { Icon } from '../../ui/icon.tsx'

type PictureProps = { readonly address: string; readonly alt: string; readonly className?: string }

/** A photo from the server; without signal a quiet sign instead of a broken picture, until the line is back. */
export function Picture(props: PictureProps) {
  return <Attempt key={useConnection()} {...props} />
}

function Attempt({ address, alt, className = '' }: PictureProps) {
  const [failed, setFailed] = useState(false)
  if (failed) {
    return (
      <span className={`picture-none ${className}`} {...(alt === '' ? {} : { role: 'img', 'aria-label': alt })}>
        <Icon name="photos" />
      </span>
    )
  }
  return (
    <img
      className={className}
      src={address}
      alt={alt}
      loading="lazy"
      decoding="async"
      onError={() => setFailed(true)}
    />
  )
}
