import { z } from 'zod';

/** A header as OpenTelemetry writes it: `name=value`, the value percent-encoded. */
const HEADER = /^([\w.-]{1,100})=([\x21-\x2b\x2d-\x7e]{0,4000})$/;

/** What goes with each batch of spans, most often a key: `name=value,name=value`. */
export const otlpHeaders = z
  .string()
  .default('')
  .transform((text, context): Record<string, string> => {
    const headers: Record<string, string> = {};
    for (const part of text === '' ? [] : text.split(',')) {
      const [, name, value] = HEADER.exec(part.trim()) ?? [];
      const decoded = value === undefined ? null : decode(value);
      if (name && decoded !== null) headers[name.toLowerCase()] = decoded;
      else context.addIssue({ code: 'custom', message: 'is no list of headers' });
    }
    return headers;
  });

function decode(value: string): string | null {
  try {
    const decoded = decodeURIComponent(value);
    return /^[\x20-\x7e]*$/.test(decoded) ? decoded : null;
  } catch {
    return null;
  }
}
