import { finished } from 'node:stream/promises';
import { filePlaces } from '@yttra/documents';
import { DomainError, env } from '@yttra/platform';
import { ownerDataSource } from './data-source';
import { ownerUrl } from './owner-url';

/** Reads every file that the database names and compares it with its hash; names the bad ones. The exit code. */
export async function checkFiles(): Promise<number> {
  const { contents } = filePlaces(env());
  const dataSource = await ownerDataSource(ownerUrl('only the owner sees every file')).initialize();
  try {
    const files = await dataSource.query<{ sha256: string }[]>(
      'select distinct sha256 from shared.file order by sha256',
    );
    let bad = 0;
    for (const { sha256 } of files) {
      try {
        const content = await contents.open(sha256);
        await finished(content.resume());
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        bad++;
        console.error(`${sha256}: ${error.message}`);
      }
    }
    console.log(`${files.length} files: ${bad === 0 ? 'whole' : `${bad} not whole`}`);
    return bad === 0 ? 0 : 1;
  } finally {
    await dataSource.destroy();
  }
}
