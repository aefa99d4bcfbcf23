import satisfies from 'spdx-satisfies';

/**
 * @typedef {{ name: string, version: string, licence: string | undefined, delivered: boolean }} Dependency
 * @typedef {{ allowed: Record<string, string>, read: Record<string, { licence: string, because: string }> }} Approved
 * licences.json
 */

/**
 * Everything that a lock file installs, each package and version once.
 * @param {{ packages: Record<string, { name?: string, version?: string, license?: string, dev?: boolean, link?: boolean
 * }> }} lock
 * @returns {Dependency[]}
 */
export function dependencies({ packages }) {
  /** @type {Map<string, Dependency>} */
  const found = new Map();
  for (const [
    place,
    { name = place.split('node_modules/').at(-1) ?? '', version = '', license, dev, link },
  ] of Object.entries(packages)) {
    // What stands elsewhere is our own.
    if (!place.includes('node_modules/') || link) continue;
    const delivered = !dev || (found.get(`${name}@${version}`)?.delivered ?? false);
    found.set(`${name}@${version}`, { name, version, licence: license, delivered });
  }
  return [...found.values()];
}

/**
 * What nobody has approved, in words; none when all is in order.
 * @param {Dependency[]} all
 * @param {Approved} approved
 * @returns {string[]}
 */
export function licenceFaults(all, { allowed, read }) {
  const known = new Set(all.map(({ name, version }) => `${name}@${version}`));
  return [
    ...all.flatMap(({ name, version, licence }) => {
      const said = read[`${name}@${version}`]?.licence ?? licence;
      return isAllowed(said, Object.keys(allowed)) ? [] : [`${name}@${version}: ${said ?? 'no licence'}`];
    }),
    ...Object.keys(read)
      .filter((one) => !known.has(one))
      .map((one) => `${one} is read in licences.json and no longer here`),
  ];
}

/** @param {string | undefined} expression @param {string[]} allowed */
function isAllowed(expression, allowed) {
  try {
    return expression !== undefined && satisfies(expression, allowed);
  } catch {
    // No expression of SPDX's: a person has to read it.
    return false;
  }
}
