import type { ComponentChildren } from 'preact';
import {
  BarChart,
  Button,
  ButtonRow,
  Check,
  Checks,
  Choice,
  Conflict,
  DataTable,
  DateInput,
  Day,
  Details,
  Excerpt,
  Field,
  FileInput,
  Filter,
  Form,
  Hidden,
  Hush,
  LinkButton,
  LinkList,
  Live,
  Notice,
  Page,
  Pager,
  Progress,
  Prose,
  Receipt,
  Section,
  Select,
  StackedBar,
  StatusTag,
  SummaryList,
  TaskList,
  TextArea,
  Time,
  type Tone,
} from '../../apps/server/ui';

const TONES: readonly Tone[] = ['neutral', 'info', 'success', 'warning', 'danger'];
const STANCES = [
  { value: 'supports', label: 'Tillstyrker' },
  { value: 'opposes', label: 'Avstyrker', hint: 'Skriv varför i svaret på fråga 1.' },
];
const PEOPLE = [
  {
    key: 'a',
    cells: { body: <a href="#a">Socialnämnden</a>, status: <StatusTag tone="success">Svar</StatusTag>, days: 12 },
  },
  {
    key: 'b',
    cells: { body: 'Arbetsmarknads- och vuxenutbildningsnämnden', status: <StatusTag>Kvitterad</StatusTag>, days: 3 },
  },
];
const COLUMNS = [
  { key: 'body', label: 'Instans', sort: 'instans' },
  { key: 'status', label: 'Status', sort: 'status' },
  { key: 'days', label: 'Dagar kvar', numeric: true },
];

/** Every component on one page, for the tests and for those who draw it: no route of the product leads here. */
export function Gallery() {
  return (
    <Page
      title="Alla komponenter"
      remiss={{ id: 'r', title: 'Riktlinje för kvalitets- och verksamhetsutveckling', caseNumber: 'KSKF/2022:195' }}
      up={[
        { href: '/remisser', label: 'Remisser' },
        { href: '/remisser/r', label: 'Riktlinje för kvalitets- och verksamhetsutveckling' },
      ]}
      notices={{ sparat: 'Svaret är sparat.' }}
      wide
    >
      <p class="y-lead">7 av 12 har svarat · sista svarsdag onsdag 4 januari, om 14 dagar</p>
      <Words />
      <Fields />
      <Lists />
      <Tables />
      <Figures />
      <Reading />
    </Page>
  );
}

function Words() {
  return (
    <Section title="Meddelanden och ord">
      {TONES.map((tone) => (
        <Notice
          tone={tone}
          title={tone === 'warning' ? '2 av 12 instanser hinner inte besluta i tid' : undefined}
          key={tone}
        >
          <p>
            Servicenämnden sammanträder först tisdag 24 januari. <a href="#tider">Planera om svarstiden</a>
          </p>
        </Notice>
      ))}
      <p class="y-tags">
        {TONES.map((tone) => (
          <StatusTag tone={tone} key={tone}>
            Svar påbörjat
          </StatusTag>
        ))}
      </p>
      <Receipt title="Vi har tagit emot socialnämndens svar">
        <p>
          Det kom in <Time at="2022-12-15T13:32:00Z" />. Sista svarsdag <Day on="2023-01-04" />.
        </p>
      </Receipt>
      <ButtonRow>
        <Button>Lämna socialnämndens svar</Button>
        <Button kind="secondary">Spara</Button>
        <Button kind="tertiary">Flytta upp</Button>
        <Button kind="danger">Ta bort instans</Button>
        <LinkButton href="#ny">Skapa remiss</LinkButton>
        <LinkButton href="#ner" kind="secondary">
          Ladda ner<Hush> svaret</Hush>
        </LinkButton>
      </ButtonRow>
    </Section>
  );
}

function Fields() {
  return (
    <Section title="Formulär">
      <Form action="/galleri">
        <Hidden name="version" value={3} />
        <Field name="title" label="Rubrik" hint="Så som den står på beslutet." required value="Riktlinje" />
        <Field name="code" label="Kod" width="10" inputmode="numeric" autocomplete="one-time-code" optional />
        <TextArea
          name="questions[0].text"
          label="Nämndens svar"
          hint="Blank rad blir nytt stycke."
          rows={3}
          value="Nämnden kan börja."
        />
        <DateInput name="dueDate" legend="Sista svarsdag" hint="Till exempel 4 1 2023" value="2023-01-04" />
        <Choice name="stance" legend="Ställningstagande" hint="Välj ett." options={STANCES} value="supports" />
        <Choice
          name="yes"
          legend="Visa för nämnden"
          options={STANCES.map(({ value, label }) => ({ value, label }))}
          inline
        />
        <Checks name="bodies" legend="Instanser" options={STANCES} values={['opposes']} />
        <Check name="confirm" label="Texten är den som beslutades" hint="Protokollet gäller om de skiljer sig." />
        <Select name="kind" label="Slag av instans" options={STANCES} value="opposes" />
        <FileInput label="Protokollsutdrag" hint="PDF eller DOCX, högst 25 MB." />
        <Button>Spara och gå till fråga 3</Button>
      </Form>
      <Filter count="12 av 20 instanser visas" action="/galleri">
        <Select name="visa" label="Status" options={STANCES} />
        <Check name="olast" label="Bara olästa" checked />
      </Filter>
    </Section>
  );
}

function Lists() {
  return (
    <Section title="Listor">
      <TaskList
        items={(['todo', 'begun', 'done', 'fix', 'later'] as const).map((state, index) => ({
          href: `#uppgift-${index}`,
          label: ['Dokument', 'Frågor', 'Instanser', 'Tider och påminnelser', 'Granska och skicka ut'][index]!,
          hint: index === 1 ? '3 frågor' : undefined,
          state,
        }))}
      />
      <SummaryList
        rows={[
          {
            term: 'Sista svarsdag',
            value: 'onsdag 4 januari 2023',
            change: { href: '#dag', subject: 'sista svarsdag' },
          },
          {
            term: 'Instanser',
            value: 'Alla nämnder och styrelser, utom Valnämnden',
            change: { href: '#vilka', subject: 'instanser' },
          },
          { term: 'Diarienummer', value: 'KSKF/2022:195' },
        ]}
      />
      <LinkList
        items={[
          { href: '#1', label: 'Läs socialnämndens svar', hint: 'Kom in 15 december' },
          { href: '#2', label: 'Hjälp' },
        ]}
      />
      <LinkList
        items={[
          { href: '#3', label: 'Se svaren' },
          { href: '#4', label: 'Ändra remissen' },
        ]}
      />
      <Details summary="Visa alla 12 som tabell">
        <p>Ett, två, tre.</p>
      </Details>
      <Pager page={2} pages={4} href={(page) => `?sida=${page}`} />
    </Section>
  );
}

function Tables() {
  return (
    <Section title="Tabeller">
      <DataTable
        caption="Instanser"
        columns={COLUMNS}
        rows={PEOPLE}
        sort={{ by: 'status', descending: true, href: (by) => `?sortera=${by}` }}
      />
      <DataTable caption="Tom tabell" columns={COLUMNS} rows={[]} empty="Inga svar har kommit in." />
    </Section>
  );
}

function Figures() {
  return (
    <Section title="Diagram">
      <BarChart
        caption="Sju av tolv tillstyrker, fem med synpunkter"
        unit="Svar"
        data={[
          { label: 'Tillstyrker', value: 2, tone: 'success' },
          { label: 'Tillstyrker med synpunkter', value: 5, tone: 'info', href: '#synpunkter' },
          { label: 'Avstyrker', value: 1, tone: 'danger' },
          { label: 'Tar inte ställning', value: 0 },
        ]}
      />
      <StackedBar
        caption="8 av 12 svarar ja"
        unit="Instanser"
        parts={[
          { label: 'Ja', share: 8, shade: '0b4f6c', isDark: true },
          { label: 'Delvis', share: 3, shade: '6ba5bf', isDark: false },
          { label: 'Nej', share: 1, shade: '3d0c11', isDark: true },
        ]}
      />
      <Live every={20} summary="7 av 12 har svarat">
        <Progress label="Bedömda synpunkter" value={23} max={27} />
      </Live>
    </Section>
  );
}

function Reading(): ComponentChildren {
  return (
    <Section title="Att läsa">
      <Prose
        text={'Nämnden ställer sig bakom förslaget.\nMen ser tre risker:\n- kostnaden\n- tiden\n\n1. Först\n2. Sedan'}
      />
      <p>
        <Excerpt text={'ange vem som \u0002samordnar\u0003 team'} />
      </p>
      <Conflict mine="Min text" theirs="Kollegans text" who="Maria Björkman" when="kl. 14.32">
        <Button>Behåll båda</Button>
      </Conflict>
    </Section>
  );
}
