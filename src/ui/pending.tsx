/** Stands, unseen, where something is still being fetched, so that it can be told from a place that stays empty. */
export const pending = <template data-pending />
