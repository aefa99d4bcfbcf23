import { extname } from 'node:path';
import { inChild } from '@yttra/platform';
import { docxOf, docxParagraph } from '../../../test/support/docx-template';
import { hostileDocuments } from '../../../test/support/hostile-documents';
import { importDraft } from './import-draft';

const hostile = hostileDocuments();

/** All of them in one child, which would be ended if one of them never did. */
it('whatever a draft holds, it is read or refused with a word for why', async () => {
  const files = hostile.filter(({ content }) => content.length < 25 * 1024 * 1024);
  const job = {
    header: { reader: 'draft', formats: files.map(({ name }) => extname(name).slice(1)) },
    parts: files.map(({ content }) => content),
  };
  const limits = { seconds: 170, processorSeconds: 120, megabytes: 1500 };
  const { notes } = await inChild('draft', require.resolve('../../../test/support/read-all.cjs'), job, limits);
  const outcomes = (notes as string[]).map((outcome, at) => `${files[at]!.tries}: ${outcome}`);
  expect(outcomes.length).toBeGreaterThan(70);
  expect(outcomes.filter((outcome) => !/: (unreadable|too_much|\d+ letters told)$/.test(outcome))).toEqual([]);
});

/** Those that only the clock ended, until what the reader does was counted. */
it.each(hostile.filter(({ tries }) => /^(a million states|\d+ MB of text, packed)$/.test(tries)))(
  'a PDF of $tries is ended by its count, long before the clock',
  async ({ content }) => {
    await expect(importDraft(content, 'pdf')).rejects.toMatchObject({
      code: 'documents.unreadable',
      kind: 'invalid',
      cause: { why: 'told', fault: 'too_much' },
    });
  },
);

it('says what to do with a draft that is more than is read', async () => {
  const large = docxOf({ body: docxParagraph('a').repeat(120_000) });
  await expect(importDraft(large, 'docx')).rejects.toMatchObject({
    code: 'documents.unreadable',
    message: expect.stringContaining('för stor eller för invecklad'),
  });
});

it('takes a heading of more letters than any has for the text that it is', async () => {
  const { sections } = await importDraft(docxOf({ body: docxParagraph('ord '.repeat(200), 'Rubrik1') }), 'docx');
  expect(sections).toEqual([expect.objectContaining({ heading: '', text: expect.stringContaining('ord ord') })]);
});
