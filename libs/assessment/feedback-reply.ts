import type { LocalDate } from '@yttra/platform';
import type { Channel } from '@yttra/response';

/** What a body says of the office's assessment of one of its viewpoints. */
export interface FeedbackReply {
  viewpointId: string;
  recipientId: string;
  remains: boolean;
  text: string | null;
  /** How it came and when, where it was registered on the body's behalf; null of what the body wrote itself. */
  channel: Channel | null;
  arrivedOn: LocalDate | null;
}
