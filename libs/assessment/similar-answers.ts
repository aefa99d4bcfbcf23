import { Injectable } from '@nestjs/common';
import { DomainError } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { markingOf, ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { partsOf, type Part } from './part';
import { placesOf, type Span } from './quotation';
import { similarTexts, type SimilarText } from './similar-texts';
import type { Viewpoint } from './viewpoint';
import { lockViewpoints } from './viewpoint-number';
import { Viewpoints } from './viewpoints.service';

/** A body's text, as it stands in the part. */
export interface BodyText {
  recipientId: string;
  responseId: string;
  body: string;
  text: string;
}

/** Bodies that have answered nearly the same: the text that most have used, and what each of the others added or left out. */
export interface SimilarAnswerGroup {
  part: Part;
  model: BodyText;
  others: (BodyText & Pick<SimilarText, 'similarity' | 'added' | 'leftOut'>)[];
}

/** Where a body has written the very words of a viewpoint that another's answer was given. */
export interface WordsElsewhere extends Span {
  recipientId: string;
  body: string;
  part: Part;
}

/** Nearly the same answers, found by what they share and nothing else. */
@Injectable()
export class SimilarAnswers {
  constructor(
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly viewpoints: Viewpoints,
  ) {}

  /** Part by part, the largest groups first, of what this person may read: what is marked as secret is compared for nobody else. */
  async of(personId: string, remissId: string): Promise<SimilarAnswerGroup[]> {
    const texts = new Map<Part, Map<string, BodyText>>();
    for (const { id, recipientId, body, content, masked, voided, supersededBy } of await this.responses.list(
      personId,
      remissId,
    )) {
      if (voided !== null || supersededBy !== null) continue;
      for (const { part, text, about } of partsOf(content)) {
        if (about !== null || text === '' || (masked && markingOf(content.secrecy, part))) continue;
        const known = texts.get(part) ?? new Map<string, BodyText>();
        texts.set(part, known.set(id, { recipientId, responseId: id, body: body.name, text }));
      }
    }
    return [...texts].flatMap(([part, bodies]) =>
      similarTexts([...bodies].map(([id, { text }]) => ({ id, text }))).map(({ model, others }) => ({
        part,
        model: bodies.get(model.id)!,
        others: others.map(({ id, similarity, added, leftOut }) => ({
          ...bodies.get(id)!,
          similarity,
          added,
          leftOut,
        })),
      })),
    );
  }

  /**
   * Where a viewpoint's very words stand in the answers of other bodies: once, in the same part, and where nobody has marked them.
   * Errors: assessment.viewpoint_not_found, assessment.no_quotation.
   */
  async holders(tx: EntityManager, remissId: string, viewpointId: string): Promise<WordsElsewhere[]> {
    const { place, quote, number, recipientId: own } = await this.viewpoints.get(tx, remissId, viewpointId);
    if (place === null || quote === null) throw noQuotation(number);
    const { part } = place;
    const marked = new Set(
      (await this.viewpoints.all(tx, remissId)).flatMap((one) =>
        one.place?.part === part ? [`${one.place.responseId} ${one.place.from}`] : [],
      ),
    );
    const answers = new Map((await this.responses.all(tx, { remissId })).map((one) => [one.id, one.content]));
    return (await this.remisser.recipients(tx, remissId)).flatMap(({ id: recipientId, body, answer }) => {
      const content = answer && answers.get(answer.responseId);
      if (!content || recipientId === own) return [];
      const written = partsOf(content).find((one) => one.part === part);
      const [span, ...more] = written ? placesOf(written.text, quote) : [];
      if (!span || more.length > 0 || marked.has(`${answer.responseId} ${span.from}`)) return [];
      return [{ recipientId, body, part, ...span }];
    });
  }

  /**
   * Takes a viewpoint for every body that holds its words, see holders; again, or by two at once, is as once.
   * Errors: assessment.viewpoint_not_found, assessment.no_quotation.
   */
  async takeForAll(tx: EntityManager, personId: string, remissId: string, viewpointId: string): Promise<Viewpoint[]> {
    await lockViewpoints(tx, remissId);
    const { text, tags, disposition, reason, changeText, aboutSection } = await this.viewpoints.get(
      tx,
      remissId,
      viewpointId,
    );
    const said = { text, tags, disposition, reason, changeText, aboutSection };
    const added: Viewpoint[] = [];
    for (const { recipientId, part, from, to } of await this.holders(tx, remissId, viewpointId))
      added.push(await this.viewpoints.add(tx, personId, remissId, { recipientId, part, from, to, ...said }));
    return added;
  }
}

const noQuotation = (number: number) =>
  new DomainError({
    code: 'assessment.no_quotation',
    kind: 'conflict',
    message: `Synpunkt ${number} har inget citat. Bara ord som står i svaret kan sökas i andras svar.`,
  });
