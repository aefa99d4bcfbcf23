import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { env } from '@yttra/platform';
import { describedWhole } from './described-whole';

/** The OpenAPI description of every route, as it runs. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Yttra')
    .setDescription(
      'Remisser: skicka ut, påminn, svara, sammanställ. Fel kommer som application/problem+json med en stabil kod.',
    )
    .setVersion('1')
    // Null is a type of its own there, as in JSON Schema.
    .setOpenAPIVersion('3.1.0')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/sv/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'yttra_…, 43 tecken efter strecket' })
    .build();
  return describedWhole(SwaggerModule.createDocument(app, about), env().BASE_URL);
}

/** Serves the description at /api/docs (to read) and /api/docs-json (for programs). */
export function serveDescription(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      // The reader's page has styles of its own inline; nothing else on the site may.
      if (request.url.startsWith('/api/docs')) {
        void reply.header(
          'content-security-policy',
          "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
        );
      }
      done(null, payload);
    });
  SwaggerModule.setup('api/docs', app, () => describeApi(app));
}
