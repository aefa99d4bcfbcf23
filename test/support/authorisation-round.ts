import type { Reply } from './api-client';
import {
  appointApprover,
  appointPuppet,
  credentialsOf,
  guestClient,
  redirect,
  type Asker,
  type Credentials,
} from './askers';
import * as place from './authorisation-places';
import { WHOSE, type Places, type Whose } from './authorisation-places';
import { seenOf, wordsOf, type WatchedDraft } from './canaries';
import { emailOf, type TestServer } from './test-server';

/** Which file a path is about. */
const FILES: readonly [RegExp, 'draft' | 'response' | 'document'][] = [
  [/\/draft\/|\/svara\/:rid\/bilagor\//, 'draft'],
  [/\/responses\/|\/svar\/|\/kvittens\//, 'response'],
  [/./, 'document'],
];

/** The drafts behind the wall, and those whom each belongs to. */
export const DRAFTS: Readonly<Record<Whose, WatchedDraft & { of: readonly Asker[] }>> = {
  own: { word: 'kanarie-social', day: '2022-12-17', shortDay: '17 dec', of: ['secretary', 'contributor'] },
  anothersBody: { word: 'kanarie-miljo', day: '2022-12-16', shortDay: '16 dec', of: ['otherSecretary'] },
  anothersUnit: { word: 'kanarie-gille', day: '2022-12-18', shortDay: '18 dec', of: ['guest'] },
};

/** Where a path names a person, it is one who is invited to a draft or one who stands in the register. */
const INVITED = /\/draft\/invitations\//;

/**
 * Three bodies that have answered and each write a correction, in the remisser of two offices; and what each route's
 * path names.
 */
export class AuthorisationRound {
  private constructor(
    readonly credentials: Readonly<Record<Asker, Credentials>>,
    private readonly places: Readonly<Record<Whose, Places>>,
    /** What tells who writes in Socialnämnden's draft. */
    private readonly writers: readonly string[],
  ) {}

  static async prepare(server: TestServer): Promise<AuthorisationRound> {
    const { officer, otherOfficer, secretary, otherSecretary, contributor } = server.clients;
    await appointApprover(server);
    await place.addBodies(server);
    const { ours, theirs } = await place.issueBoth(server);
    const guest = await guestClient(server);
    const [social, miljo, gille] = [ours.of('Socialnämnden'), ours.of('Miljönämnden'), theirs.of(place.GUEST_BODY)];

    await server.db.moveClock('2022-12-15T10:00:00+01:00');
    const answers = {
      own: await place.answered(secretary, social),
      anothersBody: await place.answered(otherSecretary, miljo),
      anothersUnit: await place.answered(guest, gille, place.OUTSIDE),
    };
    const office = await place.assessed(server, officer, ours, 'Socialnämnden');
    const otherOffice = await place.assessed(server, otherOfficer, theirs, place.GUEST_BODY);

    const on = (whose: Whose) => server.db.moveClock(`${DRAFTS[whose].day}T11:11:11+01:00`);
    await on('anothersBody');
    const miljosFile = await place.writeWatched(otherSecretary, miljo, DRAFTS.anothersBody);
    await on('own');
    await secretary.post(`${social}/draft/invitations`, { email: emailOf('contributor') });
    const socialsFile = await place.writeWatched(contributor, social, DRAFTS.own);
    await contributor.post(`${social}/draft/done`);
    await on('anothersUnit');
    const gillesFile = await place.writeWatched(guest, gille, DRAFTS.anothersUnit);
    await server.db.moveClock('2022-12-20T10:00:00+01:00');

    const out = await place.published(server, officer, ours);
    const { id: templateId } = await officer.post<{ id: string }>(`${ours.path}/template`, { name: 'Mall' });
    const everywhere = {
      templateId,
      ...out,
      ...place.WORDS,
      ...(await place.appointedPerson(server)),
      invited: server.people.contributor,
    };
    const places = {
      own: {
        ...everywhere,
        ...office,
        ...answers.own,
        ...(await place.placesOf(officer, ours, 'Socialnämnden')),
        bodyId: server.bodies.social,
        draft: socialsFile,
      },
      anothersBody: {
        ...everywhere,
        ...office,
        ...answers.anothersBody,
        ...(await place.placesOf(officer, ours, 'Miljönämnden')),
        bodyId: server.bodies.miljo,
        draft: miljosFile,
      },
      anothersUnit: {
        ...everywhere,
        ...otherOffice,
        ...answers.anothersUnit,
        ...(await place.placesOf(otherOfficer, theirs, place.GUEST_BODY)),
        bodyId: server.bodies.ks,
        draft: gillesFile,
      },
    };
    await appointPuppet(server);
    await redirect(server, officer, social);
    await redirect(server, otherOfficer, gille);
    const writers = [socialsFile, server.people.contributor, emailOf('contributor')];
    return new AuthorisationRound(await credentialsOf(server), places, writers);
  }

  /** `GET /api/v1/remisser/:remissId` with the ids of somebody's object in it, as a method and a path under /api/v1. */
  request(route: string, whose: Whose = 'own'): { method: string; path: string } {
    const [method, template] = route.split(' ') as [string, string];
    const [, file] = FILES.find(([path]) => path.test(template))!;
    const known = this.places[whose];
    const places: Record<string, string> = {
      ...known,
      fileId: known[file],
      ...(INVITED.test(template) ? { personId: known.invited! } : {}),
    };
    const path = template.replace('/api/v1/', '').replace(/:(\w+)/g, (_all, name: string) => {
      if (!places[name]) throw new Error(`${route}: no ${name} in the round`);
      return places[name];
    });
    return { method, path };
  }

  /** Whose objects the route can be asked about, each with a path of its own. */
  objectsOf(route: string): Whose[] {
    const paths = WHOSE.map((whose) => this.request(route, whose).path);
    return WHOSE.filter((_whose, index) => paths.indexOf(paths[index]!) === index);
  }

  /**
   * What a reply tells the asker of drafts that are not the asker's own; `people` too, unless the asker may know who
   * there is.
   */
  async leaks(
    asker: Asker,
    reply: Pick<Reply, 'bytes' | 'headers'>,
    { people }: { people: boolean },
  ): Promise<string[]> {
    const text = await wordsOf(reply);
    const others = Object.values(DRAFTS).filter(({ of }) => !of.includes(asker));
    const names = people && others.includes(DRAFTS.own) ? this.writers.filter((name) => text.includes(name)) : [];
    return [...others.flatMap((draft) => seenOf(draft, text)), ...names];
  }
}
