import { dispositionFaults, type Disposition } from './disposition';
import type { ViewpointSource } from './viewpoint.entity';

export interface Assessed {
  source: ViewpointSource;
  disposition: Disposition | null;
  reason: string | null;
}

export const isAssessed = ({ disposition, reason }: Assessed): boolean =>
  disposition !== null && dispositionFaults({ disposition, reason }).length === 0;

/** A body's dissenters are owed a comment even where what they say is noted: the reason is it. */
export const lacksComment = ({ source, reason }: Assessed): boolean =>
  (source === 'reservation' || source === 'separate_opinion') && !reason?.trim();

/** True of a viewpoint that the office has still to say something of: the workbench and the report ask the same. */
export const isLeftToAssess = (viewpoint: Assessed): boolean => !isAssessed(viewpoint) || lacksComment(viewpoint);

/** `isLeftToAssess` of a viewpoint `v` in SQL. */
export const IS_LEFT_TO_ASSESS = String.raw`(v.disposition is null or coalesce(v.reason, '') !~ '\S'
  and (v.disposition <> 'noted' or v.source in ('reservation', 'separate_opinion')))`;
