import { pathTo } from '@yttra/platform';
import { REMISS_STATE_WORDS, type RemissView } from '@yttra/remiss';
import { LinkList, Page, Section, SummaryList, TaskList } from '../../../ui';
import { texts as kinds } from '../new/texts.sv';
import { texts as list } from '../list/texts.sv';
import { prepareTasks, type TaskFacts } from './task-states';
import { texts } from './texts.sv';

const UP = [{ href: pathTo('remisser'), label: list.title }];

/** A draft as a list of tasks in free order. */
export function PreparePage(facts: TaskFacts) {
  const { remiss } = facts;
  const at = { remissId: remiss.id };
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
            { href: pathTo('remiss.review', at), label: texts.review },
            { href: pathTo('remiss.template', at), label: texts.template },
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
  const at = { remissId: remiss.id };
  const { links } = texts;
  return (
    <Page title={remiss.title} up={UP} notices={texts.notices}>
      <p class="y-case">{remiss.caseNumber}</p>
      <Section title={texts.out}>
        <LinkList
          items={[
            { href: pathTo('remiss.follow', at), label: links.follow, hint: links.followHint(answered, asked) },
            { href: pathTo('remiss.answers', at), label: links.answers },
            {
              href: pathTo('remiss.assessment', at),
              label: links.assess,
              hint: viewpoints.all > 0 ? links.assessHint(viewpoints.assessed, viewpoints.all) : undefined,
            },
            { href: pathTo('remiss.summary', at), label: links.summary },
            remiss.status === 'reported'
              ? { href: pathTo('remiss.decision', at), label: links.decision }
              : { href: pathTo('remiss.report', at), label: links.report },
            { href: pathTo('remiss.feedback', at), label: links.feedback },
            { href: pathTo('remiss.publish', at), label: links.publish },
            { href: pathTo('remiss.events', at), label: links.events },
            ...(remiss.status === 'issued'
              ? [{ href: pathTo('remiss.change', at), label: links.change, hint: links.changeHint }]
              : remiss.status === 'closed'
                ? [{ href: pathTo('remiss.change.withdraw', at), label: links.withdraw }]
                : []),
            { href: pathTo('remiss.sent', at), label: links.sent },
            { href: pathTo('remiss.watch', at), label: links.watch },
            { href: pathTo('remiss.template', at), label: texts.template },
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
          { href: pathTo('remiss.package', { remissId: remiss.id }), label: texts.links.package },
          { href: pathTo('remiss.watch', { remissId: remiss.id }), label: texts.links.watch },
        ]}
      />
    </Page>
  );
}

function RemissFacts({ remiss, mayChange }: { remiss: RemissView; mayChange?: boolean }) {
  const { terms } = texts;
  const { contact, documentKind } = remiss;
  const options: Readonly<Record<string, string>> = kinds.kind.options;
  const change = mayChange
    ? { href: pathTo('remiss.facts', { remissId: remiss.id }), subject: texts.factsSubject }
    : undefined;
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
