import { useRequest } from '../../../http/request-context';

/**
 * The version that the writer has before his or her eyes. A form that comes back refused keeps the one that it was sent
 * with: the newest would hide that a colleague has saved in between.
 */
export function DraftVersion({ version }: { version: number }) {
  const { written } = useRequest().said;
  return <input type="hidden" name="version" value={written?.version ? String(written.version) : version} />;
}
