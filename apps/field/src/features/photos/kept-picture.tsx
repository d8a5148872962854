import { usePhotoAddress } from './use-photo-address.ts'

type KeptPictureProps = { readonly id: string; readonly alt: string; readonly className?: string }

/** A photo that lies in the phone's storage. */
export function KeptPicture({ id, alt, className = '' }: KeptPictureProps) {
  const address = usePhotoAddress(id)
  return address === undefined ? <span className={className} /> : <img className={className} src={address} alt={alt} />
}
