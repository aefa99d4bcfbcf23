import type { SavedFilter } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import { REMISS_STATE_WORDS, type AskedToRead, type RemissListItem } from '@yttra/remiss';
import { Button, Check, DataTable, Day, Field, Filter, Form, Hush, Page, Pager, Section, StatusTag } from '../../../ui';
import { AskedToReadList } from '../../start/asked-to-read';
import { SavedFilterLinks, savedFilterTexts } from '../saved-filters';
import { texts } from './texts.sv';

export interface BrowsePageProps {
  asked: readonly AskedToRead[];
  words: string;
  onlyFollowed: boolean;
  open: readonly RemissListItem[];
  ended: { items: readonly RemissListItem[]; total: number; page: number; pages: number };
  followed: ReadonlySet<string>;
  followsNew: boolean;
  saved: readonly SavedFilter[];
  query: string;
}

/** The reader's start: everything that has gone out, what is going on first. */
export function BrowsePage(props: BrowsePageProps) {
  const { words, onlyFollowed, open, ended, followed, followsNew, saved, query } = props;
  const isFiltered = words !== '' || onlyFollowed;
  const nothing = open.length + ended.total === 0;
  return (
    <Page title={texts.title} wide notices={{ ...texts.notices, ...savedFilterTexts.notices }}>
      <p>
        {texts.intro} <a href={pathTo('reading.search')}>{texts.toSearch}</a>
      </p>
      <AskedToReadList asked={props.asked} />
      <Filter count={isFiltered ? texts.found(open.length + ended.total) : ''} submit={texts.submit}>
        <Field name="sok" label={texts.search} type="search" value={words} width="20" maxlength={200} />
        <Check name="bevakas" label={texts.onlyFollowed} checked={onlyFollowed} />
      </Filter>
      <SavedFilterLinks page="las" path={pathTo('reading')} filters={saved} query={query} />
      {isFiltered && nothing ? (
        <p>{words === '' ? texts.noneFollowed : texts.noHits(words)}</p>
      ) : (
        <>
          <Section title={texts.open}>
            <RemissTable caption={texts.open} items={open} followed={followed} empty={texts.noneOpen} />
          </Section>
          <Section title={texts.ended}>
            <RemissTable caption={texts.ended} items={ended.items} followed={followed} empty={texts.noneEnded} />
            {ended.pages > 1 && (
              <Pager
                page={ended.page}
                pages={ended.pages}
                href={(page) =>
                  pathTo('reading', {
                    query: new URLSearchParams([...new URLSearchParams(query), ['sida', String(page)]]),
                  })
                }
              />
            )}
          </Section>
        </>
      )}
      <Form action={followsNew ? pathTo('reading.unfollow') : pathTo('reading.follow')}>
        <p>{followsNew ? texts.followsNew : texts.followNewHint}</p>
        <Button kind="secondary">{followsNew ? texts.unfollowNew : texts.followNew}</Button>
      </Form>
    </Page>
  );
}

interface RemissTableProps {
  caption: string;
  items: readonly RemissListItem[];
  followed: ReadonlySet<string>;
  empty: string;
}

function RemissTable({ caption, items, followed, empty }: RemissTableProps) {
  const words = texts.columns;
  if (items.length === 0) return <p>{empty}</p>;
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'title', label: words.title },
        { key: 'caseNumber', label: words.caseNumber },
        { key: 'dueDate', label: words.dueDate },
        { key: 'answered', label: words.answered },
        { key: 'status', label: words.status },
        { key: 'follow', label: words.follow },
      ]}
      rows={items.map((item) => ({
        key: item.id,
        cells: {
          title: <a href={pathTo('remiss.answers', { remissId: item.id })}>{item.title}</a>,
          caseNumber: item.caseNumber,
          dueDate: item.dueDate && <Day on={item.dueDate} />,
          answered: texts.answered(item.answered, item.recipients),
          status: (
            <StatusTag tone={item.status === 'issued' ? 'info' : 'neutral'}>{REMISS_STATE_WORDS[item.state]}</StatusTag>
          ),
          follow: (
            <a href={pathTo('remiss.watch', { remissId: item.id })}>
              {followed.has(item.id) ? texts.followed : texts.follow}
              <Hush>{texts.followWhat(item.title)}</Hush>
            </a>
          ),
        },
      }))}
    />
  );
}
