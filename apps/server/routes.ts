import 'reflect-metadata';
import { routeLines } from './route-lines';
import { ServerModule } from './server.module';

// `npm run routes`: every route of the server, a line each, tabs between.
process.stdout.write(`${routeLines(ServerModule).join('\n')}\n`, () => process.exit(0));
