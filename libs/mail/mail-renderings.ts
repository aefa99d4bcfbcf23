import { Injectable } from '@nestjs/common';
import type { MailRenderer, MailRenderers } from './mail-renderer';

/**
 * Who writes which mail. Each lib that has mails adds its own when its module is made, in server, worker and command
 * line alike: what one process leaves, another can write.
 */
@Injectable()
export class MailRenderings {
  private readonly byKind = new Map<string, MailRenderer>();

  /** Throws when two would write one kind. */
  register(...lists: readonly MailRenderers[]): void {
    for (const { renderers } of lists) {
      for (const [kind, renderer] of Object.entries(renderers)) {
        if (this.byKind.has(kind)) throw new RangeError(`Two renderers for mails of the kind ${kind}`);
        this.byKind.set(kind, renderer);
      }
    }
  }

  of(kind: string): MailRenderer | undefined {
    return this.byKind.get(kind);
  }

  kinds(): string[] {
    return [...this.byKind.keys()];
  }
}
