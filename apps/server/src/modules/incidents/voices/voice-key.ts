/** Spread over folders by the id's end, as photos are. */
export function voiceKey(id: string): string {
  return `voices/${id.slice(-2)}/${id.slice(-4, -2)}/${id}`
}
