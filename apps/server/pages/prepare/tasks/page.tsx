import { REMISS_STATE_WORDS, type RemissView } from '@yttra/remiss';
import { LinkList, Page, Section, SummaryList, TaskList } from '../../../ui';
import { texts as kinds } from '../new/texts.sv';
import { texts as list } from '../list/texts.sv';
import { prepareTasks, type TaskFacts } from './task-states';
import { texts } from './texts.sv';

const UP = [{ href: '/remisser', label: list.title }];

/** A draft as a list of tasks in free order. */
export function PreparePage(facts: TaskFacts) {
  const { remiss } = facts;
  const at = (path: string) => `/remisser/${remiss.id}/${path}`;
  return (
    <Page title={remiss.title} up={UP} notices={texts.notices}>
      <p class="y-case">{remiss.caseNumber}</p>
      <Section title={texts.prepare}>
        <p>{texts.order}</p>
        <TaskList items={prepareTasks(facts)} />
      </Section>
      <Section title={texts.colleagues}>
        <LinkList
          items={[
            { href: at('granskning'), label: texts.review },
            { href: at('mall'), label: texts.template },
          ]}
        />
      </Section>
      <RemissFacts remiss={remiss} mayChange />
    </Page>
  );
}

/** A remiss that has gone out: where to follow it. */
export function IssuedPage({
  remiss,
  answered,
  asked,
  viewpoints,
}: {
  remiss: RemissView;
  answered: number;
  asked: number;
  viewpoints: { all: number; assessed: number };
}) {
  const at = (path: string) => `/remisser/${remiss.id}/${path}`;
  const { links } = texts;
  return (
    <Page title={remiss.title} up={UP} notices={texts.notices}>
      <p class="y-case">{remiss.caseNumber}</p>
      <Section title={texts.out}>
        <LinkList
          items={[
            { href: at('folj'), label: links.follow, hint: links.followHint(answered, asked) },
            { href: at('svar'), label: links.answers },
            {
              href: at('bedomning'),
              label: links.assess,
              hint: viewpoints.all > 0 ? links.assessHint(viewpoints.assessed, viewpoints.all) : undefined,
            },
            { href: at('sammanstallning'), label: links.summary },
            remiss.status === 'reported'
              ? { href: at('beslut'), label: links.decision }
              : { href: at('rapportera'), label: links.report },
            { href: at('aterkoppling'), label: links.feedback },
            { href: at('publicera'), label: links.publish },
            { href: at('handelser'), label: links.events },
            ...(remiss.status === 'issued'
              ? [{ href: at('andra'), label: links.change, hint: links.changeHint }]
              : remiss.status === 'closed'
                ? [{ href: at('andra/aterkalla'), label: links.withdraw }]
                : []),
            { href: at('utskickad'), label: links.sent },
            { href: at('bevaka'), label: links.watch },
            { href: at('mall'), label: texts.template },
          ]}
        />
      </Section>
      <RemissFacts remiss={remiss} mayChange />
    </Page>
  );
}

/** For those whose work it is not: what it is about, and the documents. */
export function VisitorPage({ remiss }: { remiss: RemissView }) {
  return (
    <Page title={remiss.title}>
      <p class="y-case">{remiss.caseNumber}</p>
      <RemissFacts remiss={remiss} />
      <LinkList
        items={[
          { href: `/remisser/${remiss.id}/handlingar`, label: texts.links.package },
          { href: `/remisser/${remiss.id}/bevaka`, label: texts.links.watch },
        ]}
      />
    </Page>
  );
}

function RemissFacts({ remiss, mayChange }: { remiss: RemissView; mayChange?: boolean }) {
  const { terms } = texts;
  const { contact, documentKind } = remiss;
  const options: Readonly<Record<string, string>> = kinds.kind.options;
  const change = mayChange ? { href: `/remisser/${remiss.id}/uppgifter`, subject: texts.factsSubject } : undefined;
  return (
    <Section title={texts.facts}>
      <SummaryList
        rows={[
          { term: terms.status, value: REMISS_STATE_WORDS[remiss.state] },
          ...(documentKind ? [{ term: terms.kind, value: options[documentKind] ?? documentKind }] : []),
          { term: terms.unit, value: remiss.unit },
          {
            term: terms.contact,
            value: [contact.name, contact.email, contact.phone].filter(Boolean).join(', '),
            change,
          },
        ]}
      />
    </Section>
  );
}
