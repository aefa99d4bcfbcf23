import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@yttra/platform';
import { RemissReader, type SectionView } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { viewpointNotFound } from './assessment.errors';
import type { Viewpoint } from './viewpoint';
import { maskedViewpoint } from './viewpoint-mask';
import { ViewpointRequests, type ViewpointRequest } from './viewpoint-requests';
import { ChangeViewpoint } from './change-viewpoint';
import { Viewpoints } from './viewpoints';

/** A reason that somebody has been asked for and has not written. */
export interface AwaitedReason {
  remissId: string;
  viewpointId: string;
  title: string;
  caseNumber: string;
  body: string;
  askedByName: string;
  until: LocalDate;
}

/**
 * What whoever is asked for a reason sees: the viewpoint with its words, and the section of the draft that it is about.
 */
export interface AskedReason {
  viewpoint: Viewpoint;
  request: ViewpointRequest;
  section: SectionView | null;
}

/** Reasons, as seen by those who are asked for them: an expert may be asked who reads nothing else of the remiss. */
@Injectable()
export class AskedReasons {
  constructor(
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly viewpoints: Viewpoints,
    private readonly changing: ChangeViewpoint,
    private readonly requests: ViewpointRequests,
  ) {}

  /** True while the round is on for whoever is asked, until somebody else is or it is taken back. */
  async isAsked(tx: EntityManager, personId: string, remissId: string, viewpointId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`select 1 ${ASKED} and v.id = $2 and v.remiss_id = $3`, [
      personId,
      viewpointId,
      remissId,
    ]);
    return rows.length > 0;
  }

  /** What waits for a person in every round, what is soonest first. */
  async waitingFor(tx: EntityManager, personId: string): Promise<AwaitedReason[]> {
    return tx.query<AwaitedReason[]>(
      `select m.id as "remissId", v.id as "viewpointId", m.title, m.case_number as "caseNumber", c.body_name as body,
         b.name as "askedByName", q.until::text as until ${ASKED} and q.answered_at is null order by q.until, v.number`,
      [personId],
    );
  }

  /** Masked as for everybody who is not let behind the answers' markings. Errors: assessment.viewpoint_not_found. */
  async of(tx: EntityManager, personId: string, remissId: string, viewpointId: string): Promise<AskedReason> {
    const viewpoint = await this.viewpoints.get(tx, remissId, viewpointId);
    const request = (await this.requests.of(tx, remissId)).get(viewpointId);
    if (request?.askedOf !== personId) throw viewpointNotFound();
    const versions = await this.responses.all(tx, { recipientId: viewpoint.recipientId });
    const about = viewpoint.aboutSection ?? viewpoint.section;
    const sections = await this.remisser.sections(tx, remissId);
    return {
      viewpoint: maskedViewpoint(viewpoint, new Map(versions.map(({ id, content }) => [id, content]))),
      request,
      section: sections.find(({ number, heading }) => isAbout(about, number, heading)) ?? null,
    };
  }

  /**
   * Writes it: once, and nothing else of the viewpoint. Errors: as `ChangeViewpoint.change`, assessment.no_reason,
   * .reason_given.
   */
  async write(
    tx: EntityManager,
    personId: string,
    remissId: string,
    viewpointId: string,
    { version, reason }: { version: number; reason: string },
  ): Promise<void> {
    const request = (await this.requests.of(tx, remissId)).get(viewpointId);
    if (request?.askedOf !== personId) throw viewpointNotFound();
    if (request.answeredAt) throw reasonGiven();
    if (reason.trim() === '') throw noReason();
    await this.changing.change(tx, personId, remissId, viewpointId, version, { reason });
  }
}

const ASKED = `
  from viewpoint_request q join viewpoint v on v.id = q.viewpoint_id join shared.remiss m on m.id = v.remiss_id
    join shared.recipient c on c.id = v.recipient_id join shared.person b on b.id = q.asked_by
  where q.asked_of = $1 and v.removed_at is null and m.status in ('issued', 'closed')`;

/** A section is named by its heading, with or without its number. */
const isAbout = (about: string | null, number: string | null, heading: string): boolean =>
  about !== null && (about === heading || about === [number, heading].filter(Boolean).join(' ').slice(0, 300));

const noReason = () =>
  new DomainError({
    code: 'assessment.no_reason',
    kind: 'invalid',
    message: 'Skriv ett skäl. Nämnden ska kunna se varför.',
    field: 'reason',
    allowed: 'ett skäl',
  });

const reasonGiven = () =>
  new DomainError({
    code: 'assessment.reason_given',
    kind: 'conflict',
    message: 'Du har redan lämnat skälet. Vill du ändra det, skriv till handläggaren.',
  });
