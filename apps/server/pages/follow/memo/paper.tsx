import { Kept } from '../../../ui/kept';
import { piecesOf, type MemoDocument, type TextBlock } from '@yttra/summary';

/** The tjänsteskrivelse as it will be printed: same words, same order. */
export function MemoPaper({ document }: { document: MemoDocument }) {
  const { municipality, unit, cover, addressee, title, sections, mark } = document;
  return (
    <article class="y-paper">
      <p>
        <b>{municipality}</b>
        <br />
        {unit}
      </p>
      {mark && <p class="y-paper-mark">{mark}</p>}
      <dl class="y-paper-facts">
        {cover.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <b>{addressee}</b>
      </p>
      <h3>
        <Marked text={title} />
      </h3>
      {sections.map(({ heading, blocks }) => (
        <section key={heading}>
          <h4>{heading}</h4>
          <Blocks blocks={blocks} />
        </section>
      ))}
    </article>
  );
}

/** Lines of a list that follow each other are one list. */
function Blocks({ blocks }: { blocks: readonly TextBlock[] }) {
  const runs: TextBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1)?.[0];
    const goesOn = last && ((block.bullet && last.bullet) || (block.numbered && last.numbered));
    if (goesOn) runs.at(-1)!.push(block);
    else runs.push([block]);
  }
  return (
    <>
      {runs.map((run, i) => (
        <Run run={run} key={i} />
      ))}
    </>
  );
}

function Run({ run }: { run: readonly TextBlock[] }) {
  const [first] = run;
  const lines = run.map(({ text }, i) => (
    <li class="y-kept-lines" key={i}>
      <Marked text={text} />
    </li>
  ));
  if (first!.bullet) return <ul>{lines}</ul>;
  if (first!.numbered) return <ol start={Number.parseInt(first!.marker, 10)}>{lines}</ol>;
  return (
    <p class="y-kept-lines">
      <Marked text={first!.text} />
    </p>
  );
}

/** What stands in brackets is marked wherever it stands. */
function Marked({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map((piece, i) =>
        piece.isOpen ? <mark key={i}>{piece.text}</mark> : <Kept key={i} text={piece.text} />,
      )}
    </>
  );
}
