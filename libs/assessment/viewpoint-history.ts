import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Disposition } from './disposition';

/** A viewpoint as it stood before somebody changed it. */
export interface FormerViewpoint {
  version: number;
  text: string;
  tags: string[];
  aboutSection: string | null;
  disposition: Disposition | null;
  reason: string | null;
  changeText: string | null;
  /** Null for what came with the answer. */
  writtenBy: string | null;
  writtenAt: Date;
}

/** What has stood in a viewpoint, and who wrote it: the database keeps each version when it is written over. */
@Injectable()
export class ViewpointHistory {
  /** Newest first, without what stands now; by name, so that it can be told. */
  async of(tx: EntityManager, viewpointId: string): Promise<FormerViewpoint[]> {
    return tx.query<FormerViewpoint[]>(
      `select h.version, h.text, h.tags, h.about_section as "aboutSection", h.disposition, h.reason, h.change_text as "changeText",
         p.name as "writtenBy", h.written_at as "writtenAt"
       from viewpoint_version h left join shared.person p on p.id = h.written_by where h.viewpoint_id = $1 order by h.version desc`,
      [viewpointId],
    );
  }
}
