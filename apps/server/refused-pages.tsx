import { Injectable } from '@nestjs/common';
import { KeptForms } from '@yttra/identity';
import { OpeningLists } from '@yttra/openings';
import { Database, isUnder, log, pathTo } from '@yttra/platform';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Problem } from './http/problem';
import { KeptPage } from './pages/answer/openings/kept-page';
import { ErrorPage } from './ui/error-page';
import { SignedOutPage } from './ui/signed-out-page';
import type { SentFields } from './http/form-body';
import { PageAccess } from './web/page-access';
import { PAGE, type PageContract } from './web/page-route';
import { PageScope } from './web/page-scope';
import { readTextOnly } from './web/read-form';
import { renderPage } from './web/render-page';
import { NOTHING_SAID } from './http/request-context';
import type { VisitRequest } from './web/visit';

/** What a person sees when a page cannot be shown or a form not be taken. */
@Injectable()
export class RefusedPages {
  constructor(
    private readonly scope: PageScope,
    private readonly access: PageAccess,
    private readonly database: Database,
    private readonly kept: KeptForms,
    private readonly openings: OpeningLists,
  ) {}

  async refuse(problem: Problem, request: VisitRequest, reply: FastifyReply): Promise<void> {
    if (ASKS_AGAIN.has(problem.code)) {
      await reply.redirect(await this.wayToRenewal(request), 303);
      return;
    }
    const mustSignIn = problem.code === 'identity.sign_in_first';
    if (mustSignIn && request.method !== 'POST') {
      await reply.redirect(pathTo('signIn', { query: { till: request.url } }), 303);
      return;
    }
    void reply.status(problem.status).type('text/html; charset=utf-8');
    const page = mustSignIn ? await signedOut(request) : await this.pageOf(problem, request);
    await reply.send(await this.html(page, request));
  }

  /** One about whom something waits is told so where the drafts are closed, with what he or she had written. */
  private async pageOf(problem: Problem, request: VisitRequest): Promise<VNode> {
    const signedIn = request.visit?.signedIn;
    if (signedIn?.waits && CLOSED.has(problem.code) && isUnder('answer', request.url)) {
      const { caller } = signedIn;
      const about = await this.database.asPerson(caller.personId, (tx) => this.openings.about(tx, caller));
      if (about.length > 0)
        return <KeptPage about={about} action={request.url} written={(await writtenIn(request)).fields} />;
    }
    return <ErrorPage problem={problem} />;
  }

  /** To show who one is, and then on: to the page, or to what had been written. */
  private async wayToRenewal(request: VisitRequest): Promise<string> {
    if (request.method !== 'POST') return pathTo('renew', { query: { till: request.url } });
    const { personId } = request.visit!.caller!;
    const form = { action: request.url, ...(await writtenIn(request)) };
    return pathTo('renew', {
      query: { form: await this.database.transaction((tx) => this.kept.keep(tx, personId, form)) },
    });
  }

  private async html(page: VNode, request: VisitRequest): Promise<string> {
    try {
      if (!request.visit) await this.access.meet(request);
      return renderPage(page, await this.scope.of(request));
    } catch (error) {
      // Most often the database is away: the page is shown without the municipality's own look.
      log().warn({ err: error }, 'a page of refusal without its scope');
      return bareHtml(page, request.url);
    }
  }
}

/** Whoever is signed in must show it anew, or more strongly. */
const ASKS_AGAIN: ReadonlySet<string> = new Set(['identity.renew_first', 'identity.stronger_first']);

/** A refusal as a page when nothing is known of who asks, nor of the municipality. */
export function bareRefusal(problem: Problem, path: string): string {
  return bareHtml(<ErrorPage problem={problem} />, path);
}

function bareHtml(page: VNode, path: string): string {
  const municipality = { name: 'Yttra', themeHref: null, logoHref: null };
  return renderPage(page, { viewer: null, path, municipality, said: NOTHING_SAID });
}

/** What a page of a draft says to one who may not see it. */
const CLOSED: ReadonlySet<string> = new Set(['identity.not_found', 'identity.forbidden']);

/** The session is gone, but not what had been written: it comes back in a form that can be sent again. */
async function signedOut(request: VisitRequest): Promise<VNode> {
  const { fields, hadFiles } = await writtenIn(request);
  return <SignedOutPage action={request.url} written={fields} hadFiles={hadFiles} />;
}

/**
 * The text of a form, as far as it can be read: a torn one gives what came before the tear. Nothing of its files is
 * looked at.
 */
async function writtenIn(request: VisitRequest): Promise<{ fields: SentFields; hadFiles: boolean }> {
  const contract = (request.routeOptions.config as { [PAGE]?: PageContract })[PAGE];
  const fields = await readTextOnly(request, contract).catch((error: unknown) => {
    log().info({ err: error }, 'a form that cannot be read, from one who has been signed out');
    return {};
  });
  return { fields, hadFiles: request.isMultipart() };
}
