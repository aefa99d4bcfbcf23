import { Injectable } from '@nestjs/common';
import { DomainError } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { markingOf, ResponseReader, type ReservationType } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { keepAct } from './kept-act';
import { partsOf, type Part, type WrittenPart } from './part';
import { placesOf, type Span } from './quotation';
import { similarTexts, type SimilarText } from './similar-texts';
import type { Place, Viewpoint } from './viewpoint';
import { lockViewpoints } from './viewpoint-number';
import { MarkViewpoints } from './mark-viewpoints';
import { Viewpoints } from './viewpoints';

/** A body's text, as it stands in the part. */
export interface BodyText {
  recipientId: string;
  responseId: string;
  body: string;
  part: Part;
  text: string;
}

/**
 * Bodies that have answered nearly the same: the text that most have used, and what each of the others added or left
 * out.
 */
export interface SimilarAnswerGroup extends Compared {
  model: BodyText;
  others: (BodyText & Pick<SimilarText, 'similarity' | 'added' | 'leftOut'>)[];
}

/**
 * What is held against what: answers to the same question, comments on the same section, members' views of the same
 * kind.
 */
interface Compared {
  question: number | null;
  /** The section's heading. */
  section: string | null;
  dissent: ReservationType | null;
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
    private readonly marking: MarkViewpoints,
  ) {}

  /**
   * Kind by kind, the largest groups first, of what this person may read: what is marked as secret is compared for
   * nobody else.
   */
  async of(tx: EntityManager, personId: string, remissId: string): Promise<SimilarAnswerGroup[]> {
    const kinds = new Map<string, { compared: Compared; texts: Map<string, BodyText> }>();
    for (const { id, recipientId, body, content, masked, voided, supersededBy } of await this.responses.list(
      tx,
      personId,
      remissId,
    )) {
      if (voided !== null || supersededBy !== null) continue;
      for (const written of partsOf(content)) {
        const { part, text } = written;
        if (text === '' || (masked && markingOf(content.secrecy, part))) continue;
        const key = kindKey(written);
        const kind = kinds.get(key) ?? { compared: comparedOf(written), texts: new Map<string, BodyText>() };
        kinds.set(key, kind);
        kind.texts.set(`${id} ${part}`, { recipientId, responseId: id, body: body.name, part, text });
      }
    }
    return [...kinds.values()].flatMap(({ compared, texts }) =>
      similarTexts([...texts].map(([id, { text }]) => ({ id, text }))).map(({ model, others }) => ({
        ...compared,
        model: texts.get(model.id)!,
        others: others.map((other) => ({
          ...texts.get(other.id)!,
          similarity: other.similarity,
          get added() {
            return other.added;
          },
          get leftOut() {
            return other.leftOut;
          },
        })),
      })),
    );
  }

  /**
   * Where a viewpoint's very words stand in the answers of other bodies: once, in what is of the same kind, and where
   * nobody has marked them. Errors: assessment.viewpoint_not_found, assessment.no_quotation.
   */
  async holders(tx: EntityManager, remissId: string, viewpointId: string): Promise<WordsElsewhere[]> {
    const { place, quote, number, recipientId: own } = await this.viewpoints.get(tx, remissId, viewpointId);
    if (place === null || quote === null) throw noQuotation(number);
    const marked = new Set(
      (await this.viewpoints.all(tx, remissId)).flatMap((one) => (one.place ? [placeKey(one.place)] : [])),
    );
    const answers = new Map((await this.responses.all(tx, { remissId })).map((one) => [one.id, one.content]));
    const quoted = partsOf(answers.get(place.responseId)!).find(({ part }) => part === place.part)!;
    return (await this.remisser.recipients(tx, remissId)).flatMap(({ id: recipientId, body, answer }) => {
      const content = answer && answers.get(answer.responseId);
      if (!content || recipientId === own) return [];
      const { responseId } = answer;
      const [there, ...more] = partsOf(content)
        .filter((written) => kindKey(written) === kindKey(quoted))
        .flatMap(({ part, text }) => placesOf(text, quote).map((span) => ({ part, ...span })));
      if (!there || more.length > 0 || marked.has(placeKey({ responseId, ...there }))) return [];
      return [{ recipientId, body, ...there }];
    });
  }

  /**
   * Takes a viewpoint for every body that holds its words, see holders; again, or by two at once, is as once. All or
   * none, and undone as what is done to several at once. Errors: assessment.viewpoint_not_found,
   * assessment.no_quotation.
   */
  async takeForAll(tx: EntityManager, personId: string, remissId: string, viewpointId: string): Promise<Viewpoint[]> {
    await lockViewpoints(tx, remissId);
    const { text, tags, disposition, reason, changeText, aboutSection } = await this.viewpoints.get(
      tx,
      remissId,
      viewpointId,
    );
    const said = { text, tags, disposition, reason, changeText, aboutSection };
    const holders = await this.holders(tx, remissId, viewpointId);
    if (holders.length === 0) return [];
    const taken = await this.marking.addAll(
      tx,
      personId,
      remissId,
      holders.map(({ recipientId, part, from, to }) => ({ recipientId, part, from, to, ...said })),
    );
    await keepAct(tx, personId, remissId, 'taken', taken);
    return taken;
  }
}

const comparedOf = ({ question, about, dissent }: WrittenPart): Compared => ({
  question,
  section: dissent === null ? about : null,
  dissent,
});

/** The same of two texts that are held against each other; what stands beside the questions has its part for a name. */
function kindKey(written: WrittenPart): string {
  const compared = Object.values(comparedOf(written));
  return compared.some((one) => one !== null) ? JSON.stringify(compared) : written.part;
}

const placeKey = ({ responseId, part, from, to }: Place): string => `${responseId} ${part} ${from} ${to}`;

const noQuotation = (number: number) =>
  new DomainError({
    code: 'assessment.no_quotation',
    kind: 'conflict',
    message: `Synpunkt ${number} har inget citat. Bara ord som står i svaret kan sökas i andras svar.`,
  });
