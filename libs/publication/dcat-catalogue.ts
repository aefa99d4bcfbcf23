import { localDate, pathTo } from '@yttra/platform';
import type { ToldPublication } from './published-remisser';
import { escapedXml } from './xml';

/** Public domain: what an authority has decided may be used by everybody. */
const LICENCE = 'http://creativecommons.org/publicdomain/zero/1.0/';
const MEDIA_TYPES = 'http://www.iana.org/assignments/media-types';
const SWEDISH = 'http://publications.europa.eu/resource/authority/language/SWE';
const GOVERNMENT = 'http://publications.europa.eu/resource/authority/data-theme/GOVE';
const PUBLIC = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';
const LOCAL_AUTHORITY = 'http://purl.org/adms/publishertype/LocalAuthority';

/** Made after the rest: there is none until a worker has. */
const PDF = 'published.remiss.pdf';
const FILES = [
  { file: 'published.remiss.json', mediaType: 'application/json', title: 'Allt som är publicerat, som JSON' },
  { file: 'published.remiss.csv', mediaType: 'text/csv', title: 'Instanser, ställningstaganden och svar, som CSV' },
  { file: PDF, mediaType: 'application/pdf', title: 'Hela remissen, som PDF' },
] as const;

export interface Catalogue {
  /** Where the site stands, without a slash at the end. */
  site: string;
  municipality: string;
  remisser: readonly Pick<ToldPublication, 'slug' | 'title' | 'publishedAt' | 'told' | 'pdf'>[];
}

/**
 * The open data as Sveriges dataportal fetches it: DCAT-AP-SE 3 in RDF/XML, one dataset a remiss, each as every file
 * there is.
 */
export function dcatCatalogue({ site, municipality, remisser }: Catalogue): string {
  const catalogue = site + pathTo('published.catalogue');
  const publisher = site + pathTo('published', { anchor: 'utgivare' });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"
  xmlns:dcterms="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:xsd="http://www.w3.org/2001/XMLSchema#">
  <dcat:Catalog rdf:about="${escapedXml(catalogue)}">
    <dcterms:title xml:lang="sv">${escapedXml(`Avslutade remisser i ${municipality}`)}</dcterms:title>
    <dcterms:description xml:lang="sv">Vilka som har tillfrågats om kommunens styrdokument, vad de har svarat och hur synpunkterna har bedömts.</dcterms:description>
    <dcterms:publisher rdf:resource="${escapedXml(publisher)}"/>
    <dcterms:language rdf:resource="${SWEDISH}"/>
    <dcterms:license rdf:resource="${LICENCE}"/>
    <foaf:homepage rdf:resource="${escapedXml(site + pathTo('published'))}"/>
${remisser.map(({ slug }) => `    <dcat:dataset rdf:resource="${escapedXml(address(site, slug))}#data"/>\n`).join('')}  </dcat:Catalog>
  <foaf:Agent rdf:about="${escapedXml(publisher)}">
    <foaf:name>${escapedXml(municipality)}</foaf:name>
    <dcterms:type rdf:resource="${LOCAL_AUTHORITY}"/>
  </foaf:Agent>
${remisser.map((remiss) => dataset(site, publisher, remiss)).join('')}</rdf:RDF>
`;
}

const address = (site: string, slug: string): string => site + pathTo('published.remiss', { slug });

function dataset(
  site: string,
  publisher: string,
  { slug, title, publishedAt, told, pdf }: Catalogue['remisser'][number],
): string {
  const page = address(site, slug);
  return `  <dcat:Dataset rdf:about="${escapedXml(page)}#data">
    <dcterms:title xml:lang="sv">${escapedXml(`Remissvar: ${title}`)}</dcterms:title>
    <dcterms:description xml:lang="sv">${escapedXml(description(told))}</dcterms:description>
    <dcterms:identifier>${escapedXml(told.caseNumber)}</dcterms:identifier>
    <dcterms:publisher rdf:resource="${escapedXml(publisher)}"/>
    <dcterms:issued rdf:datatype="http://www.w3.org/2001/XMLSchema#date">${localDate(publishedAt)}</dcterms:issued>
    <dcterms:language rdf:resource="${SWEDISH}"/>
    <dcterms:accessRights rdf:resource="${PUBLIC}"/>
    <dcat:theme rdf:resource="${GOVERNMENT}"/>
    <dcat:keyword xml:lang="sv">remiss</dcat:keyword>
    <dcat:keyword xml:lang="sv">remissvar</dcat:keyword>
    <dcat:landingPage rdf:resource="${escapedXml(page)}"/>
${FILES.filter(({ file }) => pdf || file !== PDF)
  .map((file) => distribution(site, slug, file))
  .join('')}  </dcat:Dataset>
`;
}

function distribution(site: string, slug: string, { file, mediaType, title }: (typeof FILES)[number]): string {
  const url = escapedXml(site + pathTo(file, { slug }));
  return `    <dcat:distribution>
      <dcat:Distribution rdf:about="${url}">
        <dcterms:title xml:lang="sv">${title}</dcterms:title>
        <dcat:accessURL rdf:resource="${url}"/>
        <dcat:downloadURL rdf:resource="${url}"/>
        <dcterms:format>${mediaType}</dcterms:format>
        <dcat:mediaType rdf:resource="${MEDIA_TYPES}/${mediaType}"/>
        <dcterms:license rdf:resource="${LICENCE}"/>
      </dcat:Distribution>
    </dcat:distribution>
`;
}

const description = ({ unit, counts, issuedOn, dueDate }: ToldPublication['told']): string =>
  `${counts.answered} av ${counts.asked} instanser svarade på remissen från ${unit}, ${issuedOn} till ${dueDate}.`;
