import { pathTo } from '@yttra/platform';
import type { ListedPublication, ToldPublication } from './published-remisser';
import { escapedXml } from './xml';

export interface Feed {
  /** Where the site stands, without a slash at the end. */
  site: string;
  municipality: string;
  /** Newest first. */
  remisser: readonly (ListedPublication & Pick<ToldPublication, 'pdf'> & { summary: string })[];
  /** When nothing has been published yet, the feed is as old as this. */
  now: Date;
}

/** What has been published, for whoever follows it (Atom, RFC 4287). One that is published anew is a new entry. */
export function atomFeed({ site, municipality, remisser, now }: Feed): string {
  const self = site + pathTo('published.feed');
  const updated = remisser[0]?.publishedAt ?? now;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
  <id>${escapedXml(self)}</id>
  <title>${escapedXml(`Avslutade remisser i ${municipality}`)}</title>
  <updated>${updated.toISOString()}</updated>
  <author><name>${escapedXml(municipality)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapedXml(self)}"/>
  <link rel="alternate" type="text/html" href="${escapedXml(site + pathTo('published'))}"/>
${remisser.map((remiss) => entry(site, remiss)).join('')}</feed>
`;
}

const entry = (
  site: string,
  { id, slug, title, publishedAt, summary, pdf }: Feed['remisser'][number],
): string => `  <entry>
    <id>urn:uuid:${id}</id>
    <title>${escapedXml(title)}</title>
    <updated>${publishedAt.toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${escapedXml(site + pathTo('published.remiss', { slug }))}"/>
${pdf ? `    <link rel="enclosure" type="application/pdf" length="${pdf.bytes}" href="${escapedXml(site + pathTo('published.remiss.pdf', { slug }))}"/>\n` : ''}    <summary>${escapedXml(summary)}</summary>
  </entry>
`;
