export { atomFeed } from './atom-feed';
export { dcatCatalogue } from './dcat-catalogue';
export type { CheckedDocument } from './document-check';
export { stopLine } from './publication.errors';
export { PublicationModule } from './publication.module';
export { newClearing, NumberClearings, type NewClearing } from './number-clearings';
export { maskProvision, newMask, PublicationMasks, type NewMask } from './publication-masks';
export { Publications, publishing, type Publication, type PublicationPreview, type Publishing } from './publications';
export { answersCsv } from './answers-csv';
export type { Published, PublishedAnswer, PublishedBody, PublishedDocument } from './published';
export {
  answerWord,
  chosenWords,
  coverRows,
  decisionWords,
  happenings,
  meetingRows,
  meetingTitle,
  outcomeLine,
  fromWords,
} from './published-words.sv';
export { PDF_STATES, PUBLISHED_PDF_TOPIC, PublishedPdfJob, type PdfState } from './published-pdf.job';
export { PublishedRemisser, type ListedPublication, type PublishedRemiss } from './published-remisser';
export { newWithholding, WithheldAnswers, type AnswerToPublish } from './withheld-answers';
export { STOPS, type MaskedPlace, type Stop } from './published-texts';
