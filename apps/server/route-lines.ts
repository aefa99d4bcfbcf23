import type { Type } from '@nestjs/common';
import { WHO_MAY } from '@yttra/identity';
import { declaredRoutes, type NestRoute } from './nest-routes';

/** `method address`, who may call it, and what answers, of each route in order of address; with nothing started. */
export function routeLines(root: Type): string[] {
  const rows = declaredRoutes(root).map((route) => {
    const [method = '', address = ''] = route.name.split(' ');
    return { address, cells: [method.padEnd(6), address, whoMay(route), `${route.controller.name}.${route.handler}`] };
  });
  rows.sort((a, b) => a.address.localeCompare(b.address) || a.cells[0]!.localeCompare(b.cells[0]!));
  return rows.map(({ cells }) => cells.join('\t'));
}

/** As the table of who may do what has it: the action, and each hat with how far it reaches. */
function whoMay({ contract, page }: NestRoute): string {
  const action = (contract ?? page)?.action;
  if (!action) return 'nobody: it is not decided';
  if (action === 'public') return 'public';
  const hats = Object.entries(WHO_MAY[action]).map(([hat, reach]) => (reach === 'any' ? hat : `${hat} (${reach})`));
  return `${action}: ${hats.join(', ')}`;
}
