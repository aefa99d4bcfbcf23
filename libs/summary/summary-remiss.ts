import { Injectable } from '@nestjs/common';
import { People } from '@yttra/identity';
import { RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import type { RemissInput } from './summary-input';
import { remissInput } from './summary-input-rows';

/** What was asked, by whom, and what the round before this one had for answer. */
@Injectable()
export class SummaryRemiss {
  constructor(
    private readonly remisser: RemissReader,
    private readonly people: People,
    private readonly responses: ResponseReader,
  ) {}

  /** Errors: remiss.not_found. */
  async of(tx: EntityManager, remissId: string): Promise<RemissInput> {
    const remiss = await this.remisser.get(tx, remissId);
    const officer = (await this.people.names(tx, [remiss.officerId])).get(remiss.officerId) ?? remiss.contact.name;
    const questions = await this.remisser.questions(tx, remissId);
    const documents = await this.remisser.documents(tx, remissId);
    const main = documents.find(({ kind, current }) => kind === 'main' && current);
    const earlier = await this.responses.earlier(tx, remiss, questions);
    return remissInput(remiss, officer, { asked: questions, earlier }, main?.title ?? null);
  }
}
