export const sendForwardTask = 'exchange.send-forward'
export const tellStageTask = 'exchange.tell-stage'
export const readPartnersTask = 'exchange.read-partners'
