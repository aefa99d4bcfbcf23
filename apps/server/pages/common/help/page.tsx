import { pathTo } from '@yttra/platform';
import { Command, Field, Filter, LinkList, Page, Prose, Section } from '../../../ui';
import { AsvsChapters } from './asvs/page';
import { texts } from './texts.sv';
import { GROUPS, type HelpTopic } from './help-topic.sv';
import { TOPICS } from './topics.sv';

/** Every answer, by whose work it is about, or those that hold a word. */
export function HelpPage({ word, found }: { word: string; found: readonly HelpTopic[] }) {
  const groups = (Object.keys(GROUPS) as (keyof typeof GROUPS)[])
    .map((key) => ({ title: GROUPS[key], topics: found.filter(({ group }) => group === key) }))
    .filter(({ topics }) => topics.length > 0);
  return (
    <Page title={texts.title}>
      <Filter submit={texts.submit} count={word ? texts.found(found.length, word) : undefined}>
        <Field name="q" label={texts.search} type="search" value={word} width="20" />
      </Filter>
      {word && (
        <p>
          <a href={pathTo('help')}>{texts.all}</a>
        </p>
      )}
      {groups.map(({ title, topics }) => (
        <Section key={title} title={title}>
          <LinkList
            items={topics.map(({ slug, title: label, lead }) => ({
              href: pathTo('help.topic', { topic: slug }),
              label,
              hint: lead,
            }))}
          />
        </Section>
      ))}
      <Contact />
    </Page>
  );
}

/** One answer. */
export function HelpTopicPage({ topic }: { topic: HelpTopic }) {
  const others = TOPICS.filter(({ group, slug }) => group === topic.group && slug !== topic.slug);
  return (
    <Page title={topic.title} up={[{ href: pathTo('help'), label: texts.title }]}>
      <p class="y-lead">{topic.lead}</p>
      <Prose text={topic.text} words={withCommands} />
      {topic.slug === 'drift-och-tillit' && <AsvsChapters />}
      {others.length > 0 && (
        <Section title={texts.more}>
          <LinkList
            items={others.map(({ slug, title }) => ({ href: pathTo('help.topic', { topic: slug }), label: title }))}
          />
        </Section>
      )}
      <Contact />
    </Page>
  );
}

/** Every other part between backticks is a command. */
const withCommands = (text: string) =>
  text.split('`').map((part, index) => (index % 2 === 1 ? <Command key={index}>{part}</Command> : part));

function Contact() {
  return (
    <Section title={texts.contact}>
      <p>{texts.contactText}</p>
      <p>
        <a href={pathTo('accessibility', { anchor: 'skriv' })}>{texts.write}</a>
      </p>
    </Section>
  );
}
