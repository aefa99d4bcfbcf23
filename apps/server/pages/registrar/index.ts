import { DiaryController } from './diary/controller';
import { RegisterFeedbackController } from './feedback/controller';
import { ReceivedController } from './received/controller';
import { ChooseController } from './register/choose.controller';
import { RegisterController } from './register/controller';
import { SentController } from './sent/controller';

/** The pages of a registrar, who is one authority's. */
export const REGISTRAR_PAGES = [
  DiaryController,
  ChooseController,
  RegisterController,
  RegisterFeedbackController,
  ReceivedController,
  SentController,
];
