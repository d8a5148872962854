export const reported = 'incident.reported'
