import type { Person, Role, WaitingAccount } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import {
  Button,
  ButtonRow,
  DataTable,
  Field,
  Filter,
  Form,
  Hidden,
  LinkButton,
  Notice,
  Page,
  Pager,
  Section,
  Select,
} from '../../../ui';
import { PersonFields } from './person-form';
import { ROLE_WORDS } from '../../common/role-words.sv';
import { texts } from './texts.sv';

export interface PersonRow extends Person {
  hats: { role: Role; place: string | null; bodyId: string | null }[];
}

export interface PeopleFilter {
  words: string;
  role: string;
  bodyId: string;
}

interface PeoplePageProps {
  rows: readonly PersonRow[];
  total: number;
  filter: PeopleFilter;
  bodies: readonly { id: string; name: string }[];
  /** The body that somebody is to be appointed to: who, is chosen here. */
  appointTo: { id: string; name: string } | null;
  waiting: readonly WaitingAccount[];
  page: number;
  pages: number;
}

/** The people that Yttra knows, and the hats that they wear today. */
export function PeoplePage({ rows, total, filter, bodies, appointTo, waiting, page, pages }: PeoplePageProps) {
  const { words, role, bodyId } = filter;
  return (
    <Page title={texts.title} up={[{ href: pathTo('admin'), label: texts.up }]} wide>
      <ButtonRow>
        <LinkButton href={pathTo('admin.people.new')}>{texts.add}</LinkButton>
      </ButtonRow>
      {waiting.length > 0 && (
        <Section title={texts.waiting}>
          <p>{texts.waitingHint}</p>
          <ul>
            {waiting.map(({ issuer, subject, name, email }) => (
              <li key={issuer + subject}>{texts.waitingAccount(name, email)}</li>
            ))}
          </ul>
        </Section>
      )}
      {appointTo && <Notice tone="info">{texts.chooseFor(appointTo.name)}</Notice>}
      <Filter
        action={pathTo('admin.people')}
        count={texts.count(total)}
        folds={words || role || bodyId ? 'open' : 'closed'}
      >
        {appointTo && <Hidden name="till" value={appointTo.id} />}
        <Field name="sok" label={texts.search} type="search" value={words} />
        <Select
          name="uppdrag"
          label={texts.role}
          options={[
            { value: '', label: texts.anyRole },
            ...Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label })),
            { value: 'inget', label: texts.noRole },
          ]}
          value={role}
        />
        <Select
          name="instans"
          label={texts.body}
          options={[{ value: '', label: texts.anyBody }, ...bodies.map(({ id, name }) => ({ value: id, label: name }))]}
          value={bodyId}
        />
      </Filter>
      <DataTable
        caption={texts.caption}
        first={12}
        columns={(['name', 'email', 'hats'] as const).map((key) => ({ key, label: texts.columns[key], plain: true }))}
        rows={rows.map(({ id, name, email, hats }) => ({
          key: id,
          cells: {
            name: <a href={pathTo('admin.person', { personId: id, query: { instans: appointTo?.id } })}>{name}</a>,
            email,
            hats: hats.map(({ role: own, place }) => <div>{texts.hat(own, place)}</div>),
          },
        }))}
        empty={texts.empty}
      />
      <Pager
        page={page}
        pages={pages}
        href={(to) =>
          pathTo('admin.people', {
            query: { sok: words, uppdrag: role, instans: bodyId, till: appointTo?.id ?? '', sida: to },
          })
        }
      />
    </Page>
  );
}

export function NewPersonPage() {
  return (
    <Page
      title={texts.addTitle}
      up={[
        { href: pathTo('admin'), label: texts.up },
        { href: pathTo('admin.people'), label: texts.title },
      ]}
    >
      <p>{texts.next}</p>
      <Form action={pathTo('admin.people.new')}>
        <PersonFields person={null} />
        <ButtonRow>
          <Button>{texts.save}</Button>
          <LinkButton kind="secondary" href={pathTo('admin.people')}>
            {texts.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  );
}
