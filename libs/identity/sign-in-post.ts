import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface CodeMail {
  to: string;
  code: string;
  /** The id of the code that was asked for. */
  id: string;
  /** The number that the asking page shows too, so that one finds one's own among those that others asked for. */
  mark: string;
  /** The mail that it shares with those who ask meanwhile, and when that goes; null when it goes by itself, at once. */
  shared: { key: string; at: Date } | null;
}

/**
 * An administrator has said that an account is this person's: who is told, so that nobody is impersonated in silence.
 */
export interface LinkedMail {
  to: string;
  /** What people call the issuer: "kommunens konto". */
  issuerName: string;
  /** The administrator's name. */
  byName: string;
}

/** A key has been made: its owner is told, so that none is made in silence. */
export interface KeyMail {
  to: string;
  /** The program's name; null for a person's own. */
  service: string | null;
  expiresAt: Date;
  /** On the command line, by whoever runs the machine. */
  byHand: boolean;
}

/** Another person answers for a program: both are told. */
export interface HandedOverMail {
  to: string;
  service: string;
  /** Names: who answers for it now, and who has said so. */
  owner: string;
  byName: string;
}

export interface SignInMailer {
  sendCode(tx: EntityManager, mail: CodeMail): Promise<void>;
  tellLinked(tx: EntityManager, mail: LinkedMail): Promise<void>;
  tellKey(tx: EntityManager, mail: KeyMail): Promise<void>;
  tellHandedOver(tx: EntityManager, mail: HandedOverMail): Promise<void>;
}

/** How mails of sign-in reach their person: identity knows nothing of mail, which binds itself here. */
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
