import { Injectable } from '@nestjs/common';
import { BodyRegister, isCommittee, MunicipalityRegister, nameKey, patternExample } from '@yttra/bodies';
import { RemissReader, RemissTemplates } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { NewRemissProps } from './page';

/** How many earlier remisser there are to choose among. */
const EARLIER = 50;

/** What the page of a new remiss offers an office: who may issue it, and what it may begin from. */
@Injectable()
export class NewRemissFactsReader {
  constructor(
    private readonly reader: RemissReader,
    private readonly templates: RemissTemplates,
    private readonly bodies: BodyRegister,
    private readonly municipality: MunicipalityRegister,
  ) {}

  async read(tx: EntityManager, units: readonly string[]): Promise<NewRemissProps> {
    const earlier = await this.earlier(tx, units);
    const issuers = (await this.bodies.list(tx)).filter(({ active, kind }) => active && isCommittee(kind));
    const last = earlier[0] ? (await this.reader.get(tx, earlier[0].id)).issuerBodyId : null;
    const board = issuers.find(({ name }) => nameKey(name) === nameKey('Kommunstyrelsen'));
    const issuer = issuers.find(({ id }) => id === last) ?? board ?? null;
    const pattern = issuer?.caseNumberPattern ?? (await this.municipality.get(tx)).caseNumberPattern;
    return {
      example: pattern && patternExample(pattern),
      issuers,
      issuerId: issuer?.id ?? null,
      earlier: earlier.map(({ id, title, caseNumber }) => ({ id, name: `${title}, ${caseNumber}` })),
      templates: await this.templates.list(tx, units),
    };
  }

  /** The office's own remisser, the latest first. */
  async earlier(tx: EntityManager, units: readonly string[]) {
    const reach = { units, authorityIds: [], allIssued: false };
    return (await this.reader.list(tx, { reach }, { limit: EARLIER, offset: 0 })).items;
  }
}
