import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Desk } from '../features/desk/index.ts'

const route = getRouteApi('/shell/desk')

export function DeskPage() {
  const navigate = useNavigate()
  return (
    <Desk search={route.useSearch()} onSearch={(search) => void navigate({ to: '/desk', search, replace: true })} />
  )
}
