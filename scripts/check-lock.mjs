// The lock file: no download addresses, and every platform's packages are in it, so that `npm ci` works anywhere.

/** The entry that `name` means for the package at `path`: the nearest node_modules, outwards. */
function resolves(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf("/node_modules/"), 0))) {
    if (packages[at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`]) return true
    if (at === "") return false
  }
}

/** What is wrong with a parsed package-lock.json. */
export function checkLock(lock) {
  return Object.entries(lock.packages ?? {}).flatMap(([path, entry]) => [
    ...(entry.resolved && !entry.link ? [`${path} names an address, ${entry.resolved}`] : []),
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !resolves(lock.packages, path, name))
      .map((name) => `${path || "the project"} wants ${name}, which is not in the lock file; npm ci will refuse it`),
  ])
}
