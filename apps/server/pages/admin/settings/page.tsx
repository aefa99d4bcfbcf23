import type { MunicipalitySettings } from '@yttra/bodies';
import { pathTo } from '@yttra/platform';
import { THEMES } from '../../../theme/theme-css';
import { Button, Check, Choice, Field, FileInput, Form, Hidden, Page, Section, TextArea } from '../../../ui';
import { texts as admin } from '../texts.sv';
import { texts as templateTexts } from '../memo-template/texts.sv';
import { texts } from './texts.sv';

/** The product's own look, among the themes of the form. */
export const STANDARD = 'standard';
/** In bytes. */
export const LARGEST_LOGO = 500_000;

/** What the municipality decides for all its remisser, and how its pages look. */
export function SettingsPage({
  settings,
  memoTemplates,
}: {
  settings: MunicipalitySettings;
  memoTemplates: readonly string[];
}) {
  return (
    <Page title={texts.title} up={[{ href: pathTo('admin'), label: admin.admin }]} notices={texts.notices}>
      <Form action={pathTo('admin.settings')}>
        <Hidden name="version" value={settings.version} />
        <Section title={texts.general}>
          <Field name="name" label={texts.name} value={settings.name} width="20" />
          <Field
            name="caseNumberPattern"
            label={texts.caseNumberPattern}
            hint={texts.caseNumberPatternHint}
            value={settings.caseNumberPattern}
            width="20"
          />
          <Choice
            name="memoHeadings"
            legend={texts.memoHeadings}
            value={settings.memoHeadings}
            options={memoTemplates.map((value) => ({ value, label: texts.memo[value] ?? value }))}
          />
          <Field
            name="ratificationDays"
            label={texts.ratificationDays}
            hint={texts.ratificationDaysHint}
            value={settings.ratificationDays}
            inputmode="numeric"
            width="2"
          />
          <Check name="approvalBeforeIssue" label={texts.approval} checked={settings.approvalBeforeIssue} />
        </Section>
        <Section title={texts.reminders}>
          <Field
            name="ladder"
            label={texts.ladder}
            hint={texts.ladderHint}
            value={settings.ladder?.join(', ')}
            width="20"
          />
          <TextArea
            name="pauses"
            label={texts.pauses}
            hint={texts.pausesHint}
            rows={4}
            value={settings.pauses.map(({ from, to, name }) => `${from} till ${to} ${name}`).join('\n')}
          />
        </Section>
        <Button>{texts.save}</Button>
      </Form>
      <Section title={texts.look} id="utseende">
        <p>{texts.lookText}</p>
        <LookForm settings={settings} />
      </Section>
      <Section title={templateTexts.title} id="mall">
        <p>
          <a href={pathTo('admin.memoTemplate')}>{texts.memoTemplate}</a>
        </p>
      </Section>
    </Page>
  );
}

function LookForm({ settings: { version, colour, logoFileId } }: { settings: MunicipalitySettings }) {
  const [standard, ...others] = THEMES;
  const chosen = colour === null ? STANDARD : others.some((theme) => theme.colour === colour) ? colour : 'own';
  return (
    <Form action={pathTo('admin.settings.look')} files>
      <Hidden name="version" value={version} />
      <Choice
        name="theme"
        legend={texts.theme}
        value={chosen}
        options={[
          { value: STANDARD, label: texts.standard(standard.name) },
          ...others.map((theme) => ({ value: theme.colour, label: theme.name })),
          { value: 'own', label: texts.own },
        ]}
      />
      <Field
        name="colour"
        label={texts.colour}
        hint={texts.colourHint}
        value={chosen === 'own' ? colour : ''}
        width="10"
        optional
      />
      {logoFileId && <p>{texts.hasLogo}</p>}
      <FileInput label={texts.logo} hint={texts.logoHint} largest={LARGEST_LOGO} optional amongForms />
      {logoFileId && <Check name="removeLogo" label={texts.removeLogo} />}
      <Button kind="secondary">{texts.saveLook}</Button>
    </Form>
  );
}
