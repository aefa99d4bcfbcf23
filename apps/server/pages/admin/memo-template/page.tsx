import { pathTo } from '@yttra/platform';
import { MEMO_TAGS, type MemoTag } from '@yttra/summary';
import { Button, DataTable, FileInput, Form, Hidden, LinkList, Page, Section } from '../../../ui';
import { texts as admin } from '../texts.sv';
import { texts as settingsTexts } from '../settings/texts.sv';
import { texts } from './texts.sv';

interface MemoTemplatePageProps {
  version: number;
  /** The name of the municipality's own template; null where it uses ours. */
  own: string | null;
}

/** The template in use, a new one to check, and every tag that it may hold. */
export function MemoTemplatePage({ version, own }: MemoTemplatePageProps) {
  const path = pathTo('admin.memoTemplate');
  return (
    <Page
      title={texts.title}
      up={[
        { href: pathTo('admin'), label: admin.admin },
        { href: pathTo('admin.settings'), label: settingsTexts.title },
      ]}
      notices={texts.notices}
    >
      <p>{own === null ? texts.inUse.ours : texts.inUse.own(own)}</p>
      <p>{texts.intro}</p>
      <LinkList
        items={[
          { href: pathTo('admin.memoTemplate.file'), label: texts.get },
          { href: pathTo('admin.memoTemplate.example'), label: texts.example },
        ]}
      />
      <Form action={path} files>
        <Hidden name="version" value={version} />
        <FileInput label={texts.file} hint={texts.fileHint} accept=".docx" required />
        <Button>{texts.save}</Button>
      </Form>
      {own !== null && (
        <Section title={texts.removeTitle}>
          <Form action={pathTo('admin.memoTemplate.remove')}>
            <Hidden name="version" value={version} />
            <Button kind="secondary">{texts.remove}</Button>
          </Form>
        </Section>
      )}
      <Section title={texts.tags.title}>
        <p>{texts.tags.intro}</p>
        <DataTable
          caption={texts.tags.title}
          captionHidden
          columns={[
            { key: 'tag', label: texts.tags.tag },
            { key: 'means', label: texts.tags.means },
            { key: 'within', label: texts.tags.within },
          ]}
          rows={rowsOf(MEMO_TAGS, null)}
          empty=""
        />
      </Section>
    </Page>
  );
}

function rowsOf(tags: readonly MemoTag[], within: string | null): Parameters<typeof DataTable>[0]['rows'][number][] {
  return tags.flatMap((tag) => [
    {
      key: `${within ?? ''} ${tag.name}`,
      cells: {
        tag: tag.holds ? `{#${tag.name}} … {/${tag.name}}` : `{${tag.name}}`,
        means: tag.isNeeded ? `${tag.means}. ${texts.tags.needed}.` : tag.means,
        within: within === null ? texts.tags.anywhere : `{#${within}} … {/${within}}`,
      },
    },
    ...rowsOf(tag.holds ?? [], tag.name),
  ]);
}
