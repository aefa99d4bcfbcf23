import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface CodeMail {
  to: string;
  code: string;
  /** The id of the code that was asked for. */
  id: string;
}

type Send = (tx: EntityManager, mail: CodeMail) => Promise<void>;

/** How a code reaches its person: identity knows nothing of mail, so each app that lets people sign in binds it when it starts. */
@Injectable()
export class CodePost {
  private bound: Send | null = null;

  bind(send: Send): void {
    this.bound = send;
  }

  /** In the caller's transaction: no code without its mail, no mail without its code. */
  async send(tx: EntityManager, mail: CodeMail): Promise<void> {
    if (!this.bound) throw new Error('Nobody sends sign-in codes in this process');
    await this.bound(tx, mail);
  }
}
