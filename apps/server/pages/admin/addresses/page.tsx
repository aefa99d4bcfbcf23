import type { AddressProposal } from '@yttra/bodies';
import { pathTo } from '@yttra/platform';
import { Button, ButtonRow, DataTable, Form, Hidden, Hush, Page, Pager, Time } from '../../../ui';
import { texts as admin } from '../texts.sv';
import { texts } from './texts.sv';

/** Each address with what the register has, and who says so. */
export function AddressesPage({
  proposals,
  names,
  page,
  pages,
}: {
  proposals: readonly AddressProposal[];
  names: ReadonlyMap<string, string>;
  page: number;
  pages: number;
}) {
  const { columns } = texts;
  return (
    <Page title={texts.title} up={[{ href: pathTo('admin'), label: admin.admin }]} notices={texts.notices} wide>
      <p>{texts.lead}</p>
      <DataTable
        caption={texts.title}
        captionHidden
        empty={texts.empty}
        columns={(['body', 'registered', 'email', 'by', 'act'] as const).map((key) => ({ key, label: columns[key] }))}
        rows={proposals.map((proposal) => ({
          key: proposal.id,
          header: 'body',
          cells: {
            body: <a href={pathTo('admin.body', { bodyId: proposal.bodyId })}>{proposal.body}</a>,
            registered: proposal.registered ?? texts.none,
            email: proposal.email,
            by: (
              <>
                {names.get(proposal.proposedBy)}, <Time at={proposal.proposedAt} />
              </>
            ),
            act: <Judge proposal={proposal} />,
          },
        }))}
      />
      <Pager page={page} pages={pages} href={(to) => pathTo('admin.addresses', { query: { sida: String(to) } })} />
    </Page>
  );
}

function Judge({ proposal: { id, body } }: { proposal: AddressProposal }) {
  return (
    <Form action={pathTo('admin.addresses')}>
      <Hidden name="proposal" value={id} />
      <ButtonRow>
        <Button kind="secondary" name="accept" value="ja">
          {texts.accept}
          <Hush>{texts.acceptOf(body)}</Hush>
        </Button>
        <Button kind="tertiary" name="accept" value="nej">
          {texts.leave}
          <Hush>{texts.acceptOf(body)}</Hush>
        </Button>
      </ButtonRow>
    </Form>
  );
}
