import { env } from '@yttra/platform';

/** The whole address of one of Yttra's pages, for a reader outside. */
export function pageUrl(path: string): string {
  return new URL(path, env().BASE_URL).href;
}
