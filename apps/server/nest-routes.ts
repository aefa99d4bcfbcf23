import { RequestMethod, type DynamicModule, type INestApplication, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { ROUTE, type RouteContract } from './api/route';
import { PAGE, type PageContract } from './web/page-route';

export interface NestRoute {
  /** `GET /api/v1/remisser/:remissId` */
  name: string;
  controller: Type;
  /** The name of the method that answers. */
  handler: string;
  /** What a route of the API is. */
  contract: RouteContract | undefined;
  /** What a page is, or the receiver of a form. */
  page: PageContract | undefined;
}

/** Every handler of every controller that the application has, whatever module brought it. */
export function nestRoutes(app: INestApplication): NestRoute[] {
  return [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype as Type))
    .flatMap(routesOfController);
}

/** The same as the modules declare them, with nothing started. */
export function declaredRoutes(root: Type): NestRoute[] {
  const [seen, left] = [new Set<Type>(), [root]];
  for (let module = left.shift(); module; module = left.shift()) {
    if (seen.has(module)) continue;
    seen.add(module);
    const imported = (Reflect.getMetadata(MODULE_METADATA.IMPORTS, module) ?? []) as (Type | DynamicModule)[];
    left.push(...imported.map((one) => ('module' in one ? one.module : one)));
  }
  return [...seen]
    .flatMap((module) => (Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, module) ?? []) as Type[])
    .flatMap(routesOfController);
}

function routesOfController(controller: Type): NestRoute[] {
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
    return paths.map((path) => ({
      name: `${RequestMethod[method]} ${path}`,
      controller,
      handler: name,
      contract,
      page,
    }));
  });
}

/** Most have one path; a controller may have several. */
function pathsOf(target: object): string[] {
  const paths = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return [paths ?? ''].flat().map((path) => path.replace(/^\/|\/$/g, ''));
}

/** As OpenAPI writes it: `{remissId}` for `:remissId`. */
export const inBraces = (route: string): string => route.replace(/:(\w+)/g, '{$1}');
