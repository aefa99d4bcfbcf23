import { Injectable } from '@nestjs/common';
import { People } from '@yttra/identity';
import { Summaries, SummaryPreview } from '@yttra/summary';
import type { EntityManager } from 'typeorm';
import type { SummaryFacts } from './summary-facts';

/** The versions of a remiss's summary, the texts of the next, and who asked for and wrote them. */
@Injectable()
export class SummaryVersions {
  constructor(
    private readonly summaries: Summaries,
    private readonly previews: SummaryPreview,
    private readonly people: People,
  ) {}

  async of(
    tx: EntityManager,
    remissId: string,
  ): Promise<Pick<SummaryFacts, 'versions' | 'texts' | 'changes' | 'name'>> {
    const versions = await this.summaries.list(tx, remissId);
    const texts = await this.previews.listTexts(tx, remissId);
    const newest = versions.find(({ state }) => state === 'ready');
    const people = [...versions.map(({ requestedBy }) => requestedBy), ...texts.map(({ writtenBy }) => writtenBy)];
    const names = await this.people.names(tx, [...new Set(people.filter((id) => id !== null))]);
    return {
      ...{ versions, texts },
      changes: newest ? await this.previews.changesSince(tx, remissId, newest.number) : [],
      name: (id) => (id === null ? null : (names.get(id) ?? null)),
    };
  }
}
