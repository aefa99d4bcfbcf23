import { pathTo } from '@yttra/platform';
import type { Problem } from '../http/problem';
import { useRequest } from '../http/request-context';
import { errorTexts as texts } from './error-texts.sv';
import { LinkList } from './link-list';
import { Page } from './page';

/** Why a page cannot be shown, with a way on. What is not there and what one may not see say the same. */
export function ErrorPage({ problem }: { problem: Problem }) {
  // One who has a way in, and stands outside all the same, knows that the page is there: and is told why, and what
  // opens it.
  const told = texts.outside[problem.code];
  const status = problem.status === 403 && !told ? 404 : problem.status;
  return (
    <Page title={told ?? texts.titles[status] ?? problem.title}>
      {status === 404 ? <NotFound /> : status === 503 ? <Down /> : <p>{detailOf(problem)}</p>}
      {problem.instance && <p>{texts.faultNumber(problem.instance.split(':').at(-1)!)}</p>}
      <WaysOn status={status} />
    </Page>
  );
}

/** A rule's own words are for people; those of the protocol are not. */
const detailOf = ({ status, code, detail }: Problem): string =>
  (code.startsWith('http.') || code === 'unexpected' ? texts.details[status] : undefined) ?? detail;

function NotFound() {
  const { viewer } = useRequest();
  return <p>{viewer ? texts.notFound(viewer.email) : texts.notFoundNobody}</p>;
}

function Down() {
  const { registrarEmail } = useRequest().municipality;
  return (
    <>
      <p>{texts.down}</p>
      <p>{registrarEmail ? texts.downToday(registrarEmail) : texts.downTodayUnknown}</p>
    </>
  );
}

function WaysOn({ status }: { status: number }) {
  const { viewer } = useRequest();
  const signsIn = !viewer && (status === 401 || status === 404);
  return (
    <LinkList
      items={[
        ...(signsIn
          ? [{ href: pathTo('signIn'), label: texts.signIn }]
          : [{ href: pathTo('start'), label: texts.toStart }]),
        ...(status === 503 ? [] : [{ href: pathTo('help'), label: texts.help }]),
      ]}
    />
  );
}
