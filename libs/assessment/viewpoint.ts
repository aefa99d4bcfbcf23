import type { Disposition } from './disposition';
import type { ViewpointEntity, ViewpointSource } from './viewpoint.entity';

/** A viewpoint as other libs and the API read it. */
export interface Viewpoint {
  id: string;
  remissId: string;
  recipientId: string;
  responseId: string;
  body: string;
  number: number;
  source: ViewpointSource;
  question: number | null;
  section: string | null;
  quote: string | null;
  text: string;
  tags: string[];
  disposition: Disposition | null;
  reason: string | null;
  changeText: string | null;
  /** The section of the draft document that it is about. */
  aboutSection: string | null;
  createdBy: string | null;
  createdAt: Date;
  changedBy: string | null;
  changedAt: Date | null;
  version: number;
}

export function viewpointOf(row: ViewpointEntity, body: string): Viewpoint {
  return { ...row, body };
}
