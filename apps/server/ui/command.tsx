import { Fragment } from 'preact';

/** What is typed into a terminal, letter by letter: it goes on to the next line at its blanks and nowhere else. */
export function Command({ children }: { children: string }) {
  return (
    <code>
      {children.split(' ').map((word, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          <span class="y-whole">{word}</span>
        </Fragment>
      ))}
    </code>
  );
}
