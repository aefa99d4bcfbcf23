import { execFileSync } from 'node:child_process';

// In a process of its own: the reader loads itself with import(), which the test runner does not let a library do.
const READ = `
  const { extractText, getDocumentProxy } = await import('unpdf');
  const { buffer } = await import('node:stream/consumers');
  const pdf = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)));
  process.stdout.write(JSON.stringify((await extractText(pdf, { mergePages: false })).text));
`;

/** The text of each page of a PDF, as a reader finds it there. */
export function pdfPages(pdf: Buffer): string[] {
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', READ], {
    input: pdf,
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(out.toString('utf8')) as string[];
}
