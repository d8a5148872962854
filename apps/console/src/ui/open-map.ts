import { Map as MapView, NavigationControl, type StyleSpecification, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

setWorkerUrl(workerUrl)

type Opening = {
  readonly style: StyleSpecification
  readonly font: string
  readonly label: string
  /** Whose tiles they are is said on the map where there are any. */
  readonly hasTiles: boolean
  /** Where a double press means something else. */
  readonly doubleClickZoom?: boolean
}

/** A map that stays upright, with its buttons. It brings the whole map library: for what is loaded lazily only. */
export function openMap(
  container: HTMLElement,
  { style, font, label, hasTiles, doubleClickZoom = true }: Opening,
): MapView {
  const view = new MapView({
    container,
    style,
    localIdeographFontFamily: font,
    attributionControl: hasTiles ? {} : false,
    fadeDuration: 0,
    dragRotate: false,
    pitchWithRotate: false,
    doubleClickZoom,
  })
  view.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  view.getCanvas().setAttribute('aria-label', label)
  return view
}
