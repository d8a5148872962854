import '../app/guesses.css'
import { getRouteApi } from '@tanstack/react-router'
import { SignOnQuestion, useSays } from '../features/sign-on/index.ts'
import { DoorFrame } from './door-frame.tsx'

const route = getRouteApi('/authorize')

export function AuthorizePage() {
  const says = useSays()
  const { uid } = route.useSearch()
  return (
    <DoorFrame title={says.title}>
      <SignOnQuestion uid={uid} />
    </DoorFrame>
  )
}
