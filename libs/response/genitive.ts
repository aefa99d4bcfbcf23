/** "Socialnämndens", "Energi AB:s", "Torshälla stads nämnds". */
export function genitive(name: string): string {
  if (/[sxz]$/i.test(name)) return name;
  return /\b[A-ZÅÄÖ]{2,}$/.test(name) ? `${name}:s` : `${name}s`;
}
