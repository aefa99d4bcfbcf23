import { pathTo } from '@yttra/platform';
import { Button, Field, Form, Page, Prose, Section, TextArea } from '../../../ui';
import { useRequest } from '../../../http/request-context';
import { texts } from './texts.sv';

/** How accessible the site is, what is lacking and why, and where to say so. */
export function AccessibilityPage() {
  const { municipality, viewer } = useRequest();
  const { howGood, gaps, method, supervision, form } = texts;
  return (
    <Page title={texts.title} notices={texts.notices}>
      <p class="y-lead">{texts.lead(municipality.name)}</p>
      {[howGood, gaps, method].map(({ title, text }) => (
        <Section key={title} title={title}>
          <Prose text={text} />
        </Section>
      ))}
      <Section title={form.title} id="skriv">
        <p>{form.text}</p>
        <Form action={pathTo('accessibility')}>
          <TextArea name="message" label={form.message} required />
          <Field
            name="address"
            label={form.address}
            hint={form.addressHint}
            type="email"
            autocomplete="email"
            value={viewer?.email}
            optional
            width="20"
          />
          <Button>{form.submit}</Button>
        </Form>
      </Section>
      <Section title={supervision.title}>
        <p>{supervision.text}</p>
        <p>
          <a href={supervision.href} rel="noreferrer">
            {supervision.link}
          </a>
        </p>
      </Section>
    </Page>
  );
}
