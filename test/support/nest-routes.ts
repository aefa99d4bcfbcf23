import { RequestMethod, type INestApplication, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { ROUTE, type RouteContract } from '../../apps/server/api/route';
import { PAGE, type PageContract } from '../../apps/server/web/page-route';

export interface NestRoute {
  /** `GET /api/v1/remisser/:remissId` */
  name: string;
  controller: Type;
  /** What a route of the API is. */
  contract: RouteContract | undefined;
  /** What a page is, or the receiver of a form. */
  page: PageContract | undefined;
}

/** Every handler of every controller that the application has, whatever module brought it. */
export function nestRoutes(app: INestApplication): NestRoute[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Type),
  );
  return controllers.flatMap((controller) => {
    const prefixes = pathsOf(controller);
    const prototype = controller.prototype as Record<string, object>;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = prototype[name]!;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const paths = prefixes.flatMap((prefix) =>
        pathsOf(handler).map((end) => `/${[prefix, end].filter((part) => part !== '').join('/')}`),
      );
      const contract = Reflect.getMetadata(ROUTE, handler) as RouteContract | undefined;
      const page = Reflect.getMetadata(PAGE, handler) as PageContract | undefined;
      return paths.map((path) => ({ name: `${RequestMethod[method]} ${path}`, controller, contract, page }));
    });
  });
}

/** Most have one path; a controller may have several. */
function pathsOf(target: object): string[] {
  const paths = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return [paths ?? ''].flat().map((path) => path.replace(/^\/|\/$/g, ''));
}

/** As OpenAPI writes it: `{remissId}` for `:remissId`. */
export const inBraces = (route: string): string => route.replace(/:(\w+)/g, '{$1}');
