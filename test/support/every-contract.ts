import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ROUTE, type RouteContract } from '../../apps/server/api/route';
import { ServerModule } from '../../apps/server/server.module';
import { PAGE, type PageContract } from '../../apps/server/web/page-route';

export interface DeclaredRoute {
  /** `RemisserController.create` */
  name: string;
  /** `GET remisser/:remissId/folj`, for each path that it has. */
  paths: string[];
  page: PageContract | undefined;
  route: RouteContract | undefined;
}

/** Every handler of the server's controllers that declares what it takes. Nothing is started. */
export function everyContract(): DeclaredRoute[] {
  const controllers = Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, ServerModule) as Type[];
  return controllers.flatMap((controller) => {
    const handlers = controller.prototype as Record<string, object>;
    return Object.getOwnPropertyNames(handlers).flatMap((name) => {
      const page = Reflect.getMetadata(PAGE, handlers[name]!) as PageContract | undefined;
      const route = Reflect.getMetadata(ROUTE, handlers[name]!) as RouteContract | undefined;
      if (!page && !route) return [];
      return [{ name: `${controller.name}.${name}`, paths: pathsOf(controller, handlers[name]!), page, route }];
    });
  });
}

function pathsOf(controller: Type, handler: object): string[] {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
  const pathsAt = (target: object) => [(Reflect.getMetadata(PATH_METADATA, target) as string | string[]) ?? ''].flat();
  return pathsAt(controller).flatMap((start) =>
    pathsAt(handler).map((end) => `${method} ${[start, end].filter((part) => part !== '' && part !== '/').join('/')}`),
  );
}
