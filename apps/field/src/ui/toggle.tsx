type ToggleProps = { readonly label: string; readonly on: boolean; readonly change: (on: boolean) => void }

export function Toggle({ label, on, change }: ToggleProps) {
  return (
    <label className="choice toggle">
      <input type="checkbox" checked={on} onChange={(event) => change(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
