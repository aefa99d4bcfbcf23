import type { QuestionType } from '@yttra/remiss';
import type { KindView } from './kind-view';
import { oneOfView } from './one-of-view';
import { pointsView } from './points-view';
import { scaleView } from './scale-view';
import { severalOfView } from './several-of-view';
import { textView } from './text-view';

/** How each kind of question is answered on a page; one that is missing here does not compile. */
export const KIND_VIEWS: Readonly<Record<QuestionType, KindView>> = {
  text: textView,
  yes_partly_no: oneOfView,
  choice: oneOfView,
  choices: severalOfView,
  scale: scaleView,
  points: pointsView,
};
