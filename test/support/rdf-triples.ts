import { SaxesParser } from 'saxes';

/** What is said: of whom, which property by its whole address, and the value: an address as `<…>`, a text as it is. */
export interface Triple {
  subject: string;
  property: string;
  value: string;
  language: string | null;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XML = 'http://www.w3.org/XML/1998/namespace';
export const TYPE = `${RDF}type`;

/**
 * RDF/XML as triples, by its rule of stripes: a node's elements are properties, and a property's element is a node.
 * Every node has an address (rdf:about). Throws where the text is no XML, a name has no namespace, or a property says
 * two things.
 */
export function rdfTriples(text: string): Triple[] {
  const triples: Triple[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const open: { subject: string | null; property: string | null; text: string; language: string | null; said: boolean }[] = []; // prettier-ignore
  const fail = (why: string): never => {
    throw new Error(`${parser.line}:${parser.column} ${why}`);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (!uri) fail(`${local} has no namespace`);
    const of = (wanted: string, name: string) =>
      Object.values(attributes).find((one) => one.uri === wanted && one.local === name)?.value ?? null;
    const parent = open.at(-1);
    const name = `${uri}${local}`;
    if (name === `${RDF}RDF`) return;
    if (!parent || parent.property !== null) {
      const subject = of(RDF, 'about') ?? fail(`a ${local} without an address`);
      triples.push({ subject, property: TYPE, value: `<${name}>`, language: null });
      if (parent) {
        if (parent.said) fail('a property that says two things');
        triples.push({ subject: parent.subject!, property: parent.property!, value: `<${subject}>`, language: null });
        parent.said = true;
      }
      open.push({ subject, property: null, text: '', language: null, said: false });
      return;
    }
    const resource = of(RDF, 'resource');
    if (resource !== null) triples.push({ subject: parent.subject!, property: name, value: `<${resource}>`, language: null }); // prettier-ignore
    open.push({
      subject: parent.subject,
      property: name,
      text: '',
      language: of(XML, 'lang'),
      said: resource !== null,
    });
  });
  parser.on('text', (piece) => {
    const here = open.at(-1);
    if (here) here.text += piece;
  });
  parser.on('closetag', () => {
    const here = open.pop();
    if (here?.property && !here.said)
      triples.push({ subject: here.subject!, property: here.property, value: here.text, language: here.language });
  });
  parser.write(text).close();
  return triples;
}
