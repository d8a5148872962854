export const loginMetrics = ['ejia_login_count']
