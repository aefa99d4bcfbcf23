import { env } from '@yttra/platform';

/** The whole address of one of Yttra's pages, for a reader outside. The path is plain text that starts with '/'. */
export function pageUrl(path: string): string {
  return env().BASE_URL.replace(/\/$/, '') + encodeURI(path);
}
