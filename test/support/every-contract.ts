import { MODULE_METADATA } from '@nestjs/common/constants';
import type { Type } from '@nestjs/common';
import { ROUTE, type RouteContract } from '../../apps/server/api/route';
import { ServerModule } from '../../apps/server/server.module';
import { PAGE, type PageContract } from '../../apps/server/web/page-route';

export interface DeclaredRoute {
  /** `RemisserController.create` */
  name: string;
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
      return page || route ? [{ name: `${controller.name}.${name}`, page, route }] : [];
    });
  });
}
