import { answering } from './api-remiss/answering.chapter';
import { bodiesAndPeople } from './api-remiss/bodies.chapter';
import { compiling } from './api-remiss/compiling.chapter';
import { preparing } from './api-remiss/preparing.chapter';
import { publishing } from './api-remiss/publishing.chapter';
import { receiving } from './api-remiss/receiving.chapter';
import { Story } from './api-remiss/story';

/** One remiss from its first word to kommunstyrelsen, by HTTP alone. Each step goes on from the one before. */
describe('a remiss, by the API', () => {
  const story = new Story();
  beforeAll(() => story.start());
  afterAll(() => story.server?.stop());

  for (const chapter of [bodiesAndPeople, preparing, answering, receiving, compiling, publishing]) chapter(story);
});
