import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { Action } from '@yttra/identity';
import type { z } from 'zod';
import type { AskedFiles } from '../http/asked-files';
import type { Cost } from '../http/route-limits';

export const PAGE = 'yttra:page';

/** What a page is: who may open it or send its form, what it takes, and which page shows a form that was refused. */
export interface PageContract {
  /** The action in identity's table, or 'public', which must also stand in public-routes.ts. */
  action: Action | 'public';
  /** The form, as an object: see form-body.ts. Leave it out for a page that takes none. */
  form?: z.ZodType;
  query?: z.ZodType;
  /** The name of the handler that shows the page again, with what was written and what is wrong with it. */
  again?: string;
  /** The files that it asks for, in the field `file`; none where nothing is said. */
  files?: AskedFiles;
  /**
   * True for what changes who may do what: an address, an account, a second factor, a key, an assignment. Who sends it
   * must have shown who it is within five minutes; else the form is kept while that is done. `by its digits` for a form
   * that asks for the second factor itself.
   */
  renewed?: true | 'by its digits';
  /** True for the way to a second factor, which an administrator without one reaches, and nothing else. */
  enrolment?: true;
  /**
   * What it costs the machine more than a page does: see route-limits.ts. What takes files is an upload without saying
   * so.
   */
  costs?: Cost;
  /** True for what hands something in: the database's clock is read before anything else. */
  moment?: boolean;
}

/** Declares a page or a form's receiver. A handler without it refuses every call, and fails the test suite. */
export function PageRoute(contract: PageContract): MethodDecorator {
  return applyDecorators(
    SetMetadata(PAGE, contract),
    RouteConfig({ [PAGE]: contract }),
    HttpCode(200),
    ApiExcludeEndpoint(),
  );
}
