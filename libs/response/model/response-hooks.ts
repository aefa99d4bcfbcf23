import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ResponseContent } from './response-content';

export interface ResponseReceived {
  remissId: string;
  recipientId: string;
  responseId: string;
  version: number;
  supersedes: string | null;
  content: ResponseContent;
}

export interface ResponseVoided {
  remissId: string;
  recipientId: string;
  responseId: string;
}

/** What a lib above does in the same transaction when an answer comes in; an error rolls the answer back with it. */
export interface ResponseHook {
  onResponseReceived?(tx: EntityManager, event: ResponseReceived): Promise<void>;
  onResponseVoided?(tx: EntityManager, event: ResponseVoided): Promise<void>;
}

/** The libs above, each registered by its own module. */
@Injectable()
export class ResponseHooks {
  private readonly hooks: ResponseHook[] = [];

  register(hook: ResponseHook): void {
    this.hooks.push(hook);
  }

  async received(tx: EntityManager, event: ResponseReceived): Promise<void> {
    for (const hook of this.hooks) await hook.onResponseReceived?.(tx, event);
  }

  async voided(tx: EntityManager, event: ResponseVoided): Promise<void> {
    for (const hook of this.hooks) await hook.onResponseVoided?.(tx, event);
  }
}
