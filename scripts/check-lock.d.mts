export function checkLock(lock: { packages?: Record<string, object> }): readonly string[]
