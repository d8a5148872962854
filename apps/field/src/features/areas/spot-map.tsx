import { useRef } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/language.ts'
import { useCityMap, useGridShapes } from './use-city-map.ts'

type SpotMapProps = { readonly longitude: number; readonly latitude: number; readonly areaCode: string }

const communityDigits = 12

/** Where a matter is, among the grids of its community. It does not move: the page scrolls under the finger. */
export function SpotMap({ longitude, latitude, areaCode }: SpotMapProps) {
  const container = useRef<HTMLDivElement>(null)
  const city = useCityMap({ container, centre: { longitude, latitude }, zoom: 16, interactive: false })
  useGridShapes(city, areaCode.slice(0, communityDigits))
  return (
    <div className="map-box map-small" role="img" aria-label={useWords().incident.openMap}>
      <div ref={container} className="map-canvas" />
      <span className="map-pin">
        <Icon name="pin" />
      </span>
    </div>
  )
}
