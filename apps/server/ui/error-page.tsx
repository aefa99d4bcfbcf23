import type { Problem } from '../api/problem';
import { Page } from './page';

/** Why a page cannot be shown, with a way on. */
export function ErrorPage({ problem }: { problem: Problem }) {
  return (
    <Page title={problem.title}>
      <p>{problem.detail}</p>
      <p>
        <a href="/">Till startsidan</a>
      </p>
    </Page>
  );
}
