import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface CodeMail {
  to: string;
  code: string;
  /** The id of the code that was asked for. */
  id: string;
}

/** An administrator has said that an account is this person's: who is told, so that nobody is impersonated in silence. */
export interface LinkedMail {
  to: string;
  /** What people call the issuer: "kommunens konto". */
  issuerName: string;
  /** The administrator's name. */
  byName: string;
}

export interface SignInMailer {
  sendCode(tx: EntityManager, mail: CodeMail): Promise<void>;
  tellLinked(tx: EntityManager, mail: LinkedMail): Promise<void>;
}

/** How mails of sign-in reach their person: identity knows nothing of mail, so each app that lets people sign in binds it when it starts. */
@Injectable()
export class SignInPost {
  private mailer: SignInMailer | null = null;

  bind(mailer: SignInMailer): void {
    this.mailer = mailer;
  }

  /** Writes in the caller's transaction: no code without its mail, no mail without its code. */
  get bound(): SignInMailer {
    if (!this.mailer) throw new Error('Nobody sends the mails of sign-in in this process');
    return this.mailer;
  }
}
