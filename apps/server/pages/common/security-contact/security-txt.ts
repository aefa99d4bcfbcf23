import { pathTo } from '@yttra/platform';
/** How long what it says holds: RFC 9116 asks for less than a year. */
const HOLDS_DAYS = 180;

/** Where to report a weakness, as programs look for it (RFC 9116). */
export function securityTxt({ contact, site, now }: { contact: string; site: string; now: Date }): string {
  const expires = new Date(now);
  expires.setUTCDate(expires.getUTCDate() + HOLDS_DAYS);
  expires.setUTCHours(0, 0, 0, 0);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: sv, en',
    `Canonical: ${site}${pathTo('securityContact')}`,
    `Policy: ${site}${pathTo('help.topic', { topic: 'rapportera-sarbarhet' })}`,
    '',
  ].join('\n');
}
