import { localDate, pathTo } from '@yttra/platform';
import { piecesOf, type MemoDocument, type PreviewedText } from '@yttra/summary';
import { Button, ButtonRow, Fold, Form, Hidden, Hush, Prose, TextArea } from '../../../ui';
import { useRequest } from '../../../http/request-context';
import { partName } from '../summary/texts.sv';
import { Difference } from './difference';
import { shownAs } from './shown-as';
import type { MemoPageProps } from './props';
import { texts } from './texts.sv';

const MOST_ROWS = 18;
const LETTERS_A_ROW = 60;

/** Every text of the memo in the order of its headings, saved together. */
export function MemoForm({ remiss, document, parts, names }: MemoPageProps) {
  const path = pathTo('remiss.memo', { remissId: remiss.id });
  const fields = fieldsOf(document);
  const byPart = new Map(parts.map((one) => [one.part, one]));
  return (
    <section class="y-section y-no-print">
      <h2>{texts.edit.title}</h2>
      <p>{texts.edit.hint}</p>
      <ToFillIn fields={fields} parts={byPart} />
      <Form action={path}>
        {fields.map(({ part, label }, index) => (
          <PartField
            key={part}
            index={index}
            label={label}
            text={byPart.get(part)!}
            by={names.get(byPart.get(part)!.writtenBy ?? '') ?? null}
            remissId={remiss.id}
          />
        ))}
        <ButtonRow>
          <Button>{texts.edit.save}</Button>
        </ButtonRow>
      </Form>
    </section>
  );
}

type Field = ReturnType<typeof fieldsOf>[number];

/** Everything that stands in brackets, each with the way to its text. */
function ToFillIn({ fields, parts }: { fields: readonly Field[]; parts: ReadonlyMap<string, PreviewedText> }) {
  const open = fields.flatMap(({ part, label }) => openIn(parts.get(part)!).map(({ text }) => ({ part, label, text })));
  if (open.length === 0) return null;
  return (
    <>
      <p>
        <b>{texts.edit.toFillIn(open.length)}</b>
      </p>
      <ul>
        {open.map(({ part, label, text }, i) => (
          <li key={i}>
            <a href={`#${part}`}>{label}</a>: {text}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The title and whom it is for, then the parts under each heading; where several stand under one, each says which. */
function fieldsOf({ sections }: MemoDocument): { part: string; label: string }[] {
  const { headline, addressee, under } = texts.edit;
  return [
    { part: 'memo.addressee', label: addressee },
    { part: 'memo.title', label: headline },
    ...sections.flatMap(({ heading, parts }) =>
      parts.map((part) => ({ part, label: parts.length === 1 ? heading : under(heading, partName(part)) })),
    ),
  ];
}

interface PartFieldProps {
  index: number;
  label: string;
  text: PreviewedText;
  by: string | null;
  remissId: string;
}

function PartField({ index, label, text, by, remissId }: PartFieldProps) {
  const { said } = useRequest();
  const name = `parts[${index}]`;
  const { own, drifted, program, giveBack, inShort } = texts.edit;
  const state = text.edited ? own(by, text.writtenAt && localDate(text.writtenAt)) : program;
  const read = said.written?.[`${name}.version`];
  const isTheirs =
    said.code === 'summary.stale_text' && read !== undefined && Number([read].flat()[0]) !== text.version;
  return (
    <div class="y-part">
      <Hidden name={`${name}.part`} value={text.part} />
      <Hidden name={`${name}.version`} value={text.version} />
      <Hidden name={`${name}.shown`} value={shownAs(text.text)} />
      {isTheirs && (
        <>
          <p>
            <b>{texts.conflict.theirs}</b>
          </p>
          <Prose text={text.text} />
        </>
      )}
      <Fold summary={inShort(label, openIn(text).length)} open={said.written !== null || text.changedUnder !== null}>
        <div class="y-part-in" id={text.part}>
          <TextArea
            name={`${name}.text`}
            label={label}
            hint={text.changedUnder ? drifted(state) : state}
            value={text.text}
            rows={rowsFor(text.text)}
          />
          {text.changedUnder && (
            <Difference difference={text.changedUnder}>
              <LetStand label={label} action={pathTo('remiss.memo.stands', { remissId, part: text.part })} />
            </Difference>
          )}
          {text.edited && (
            <Button kind="secondary" formaction={pathTo('remiss.memo.giveBack', { remissId, part: text.part })}>
              {giveBack}
              <Hush>{`: ${label}`}</Hush>
            </Button>
          )}
        </div>
      </Fold>
    </div>
  );
}

/** What stands in brackets in a text. */
const openIn = ({ text }: PreviewedText) => piecesOf(text).filter(({ isOpen }) => isOpen);

function LetStand({ label, action }: { label: string; action: string }) {
  const { keep, keepIt } = texts.edit;
  return (
    <>
      <p>{keep}</p>
      <Button kind="secondary" formaction={action}>
        {keepIt}
        <Hush>{`: ${label}`}</Hush>
      </Button>
    </>
  );
}

function rowsFor(text: string): number {
  const rows = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / LETTERS_A_ROW), 0);
  return Math.min(MOST_ROWS, Math.max(2, rows));
}
