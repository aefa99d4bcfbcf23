import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { IdentityModule } from '@yttra/identity';
import { ROUTE, type RouteContract } from '../../apps/server/api/route';
import { ServerModule } from '../../apps/server/server.module';
import { PAGE, type PageContract } from '../../apps/server/web/page-route';
import { methodsOf, reachedFrom } from '../support/reached-methods';

/** What changes who may do what: an address, a sign-in account, a second factor, a key, an assignment. */
const CHANGES = [
  'Assignments.appoint',
  'Assignments.end',
  'People.change',
  'Identities.link',
  'Identities.unlink',
  'SecondFactors.begin',
  'SecondFactors.confirm',
  'SecondFactors.end',
  'EnrolmentCodes.make',
  'AccessKeys.issue',
  'AccessKeys.revoke',
  'AccessKeys.revokeAll',
  'Services.add',
  'Services.handOver',
  'BodyRegister.update',
  'BodyImport.apply',
  'Openings.confirm',
  'Openings.stop',
  'MailboxDoor.letIn',
  'MailboxDoor.end',
];

/** The rest of what identity offers: it reads, or is part of coming in and going out, or opens nothing by itself. */
const OTHER = `
  AccessKeys.list, AccessKeys.mayHave, AccessKeys.whoIs
  Assignments.list, Assignments.ofPeople, Assignments.servedToday, Assignments.today
  EnrolmentCodes.take
  Guests.mayAnswer, Guests.welcome
  Identities.nameOf, Identities.of, Identities.personOf, Identities.waiting
  IdentityHooks.changed, IdentityHooks.keyChanged, IdentityHooks.register
  KeptForms.keep, KeptForms.of
  OidcIssuers.byKey, OidcIssuers.list, OidcIssuers.reach
  OidcSignIn.begin, OidcSignIn.endAddress, OidcSignIn.finish
  People.add, People.amongWithHat, People.asCaller, People.byEmail, People.byId, People.list, People.names, People.search, People.wearing, People.withHat
  SavedFilters.all, SavedFilters.list, SavedFilters.remove, SavedFilters.rename, SavedFilters.rewrite, SavedFilters.save
  SecondFactors.check, SecondFactors.state
  Sessions.begin, Sessions.end, Sessions.endAll, Sessions.endOne, Sessions.list, Sessions.renew, Sessions.whoIs
  Services.byId, Services.list, Services.ownedBy
  SignInCodes.addressOf, SignInCodes.ask, SignInCodes.awaited, SignInCodes.check, SignInCodes.forget, SignInCodes.waiting
  SignInLimits.count, SignInLimits.tally, SignInLimits.within
  SignInPost.bind
  SweepSignInJob.due, SweepSignInJob.run`
  .split(/[,\n]/)
  .map((name) => name.trim())
  .filter((name) => name !== '');

const LIB = join(process.cwd(), 'libs/identity');
const SOURCES = readdirSync(LIB).map((file) => readFileSync(join(LIB, file), 'utf8'));
const isPrivate = (name: string): boolean => {
  const [of, method] = name.split('.') as [string, string];
  const source = SOURCES.find((text) => text.includes(`export class ${of} `)) ?? '';
  return new RegExp(`private (async )?${method}\\b`).test(source);
};

interface Handler {
  name: string;
  declared: boolean;
  reads: boolean;
  reached: string[];
}

const controllers = Reflect.getMetadata('controllers', ServerModule) as Type[];
const handlers: Handler[] = controllers.flatMap((controller) =>
  methodsOf(controller).flatMap((name) => {
    const handler = (controller.prototype as Record<string, object>)[name]!;
    const page = Reflect.getMetadata(PAGE, handler) as PageContract | undefined;
    const route = Reflect.getMetadata(ROUTE, handler) as RouteContract | undefined;
    if (!page && !route) return [];
    return [
      {
        name: `${controller.name}.${name}`,
        declared: Boolean(page?.renewed ?? route?.notByKey),
        reads: Reflect.getMetadata(METHOD_METADATA, handler) === 0,
        reached: reachedFrom(controller, name).filter((reached) => CHANGES.includes(reached)),
      },
    ];
  }),
);

/** Followed from each handler through every service that it calls, whatever lib that is of. */
describe('what changes who may do what', () => {
  const changing = handlers.filter(({ reached }) => reached.length > 0);

  it('is known: each method that identity offers is said to do so, or not to', () => {
    const providers = Reflect.getMetadata('providers', IdentityModule) as Type[];
    const offered = providers.flatMap((provider) => methodsOf(provider).map((name) => `${provider.name}.${name}`));
    const decided = new Set([...CHANGES, ...OTHER]);
    expect(offered.filter((name) => !decided.has(name) && !isPrivate(name))).toEqual([]);
    const known = new Set(offered);
    expect([...decided].filter((name) => !known.has(name) && !/^(Bod|Opening|Mailbox)/.test(name))).toEqual([]);
  });

  it('is done by routes that ask for a renewed sign-in, and by a key only where nothing is real', () => {
    expect(changing.length).toBeGreaterThan(15);
    expect(changing.filter(({ declared }) => !declared).map(({ name, reached }) => [name, reached])).toEqual([]);
  });

  it('is asked for nowhere else', () => {
    expect(handlers.filter(({ declared, reached }) => declared && reached.length === 0)).toEqual([]);
  });

  it('is never done by looking', () => {
    expect(changing.filter(({ reads }) => reads)).toEqual([]);
  });
});
