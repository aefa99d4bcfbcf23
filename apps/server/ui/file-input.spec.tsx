import { parse } from 'node-html-parser';
import { renderPage } from '../web/render-page';
import { NOTHING_SAID } from '../http/request-context';
import { FileInput, Form, Page } from './index';
import { texts } from './texts.sv';

const unscripted = (amongForms: boolean): string | undefined =>
  parse(
    renderPage(
      <Page title="Dokument">
        <Form files>
          <FileInput label="Fil" amongForms={amongForms} />
        </Form>
      </Page>,
      {
        viewer: null,
        path: '/remisser/1/dokument',
        municipality: { name: 'Yttra', themeHref: null, logoHref: null },
        said: NOTHING_SAID,
      },
    ),
    { blockTextElements: {} },
  ).querySelector('noscript')?.text;

describe('a field for a file', () => {
  it('tells where there is no script that the buttons of other forms leave the file behind', () => {
    expect(unscripted(true)).toContain(texts.fileFollows);
  });

  it('says nothing of other forms where there are none', () => {
    expect(unscripted(false)).toBeUndefined();
  });
});
