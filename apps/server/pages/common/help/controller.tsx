import { Controller, Get } from '@nestjs/common';
import { notYours } from '@yttra/identity';
import { route } from '@yttra/platform';
import { z } from 'zod';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { CHAPTERS } from './asvs/chapters.sv';
import { AsvsChapterPage } from './asvs/page';
import { HelpPage, HelpTopicPage } from './page';
import type { HelpTopic } from './help-topic.sv';
import { TOPICS } from './topics.sv';

const wanted = z.object({ q: z.string().max(100).catch('').default('') });

/** Help for everyone, signed in or not. */
@Controller()
export class HelpController {
  @Get(route('help'))
  @PageRoute({ action: 'public', query: wanted })
  list(@Visiting() { query }: Visit<unknown, z.infer<typeof wanted>>) {
    const word = query.q.trim();
    return <HelpPage word={word} found={TOPICS.filter((topic) => holds(topic, word))} />;
  }

  @Get(route('help.topic'))
  @PageRoute({ action: 'public' })
  show(@Visiting() { places }: Visit) {
    const topic = TOPICS.find(({ slug }) => slug === places.topic);
    if (!topic) throw notYours();
    return <HelpTopicPage topic={topic} />;
  }

  @Get(route('help.asvs'))
  @PageRoute({ action: 'public' })
  chapter(@Visiting() { places }: Visit) {
    const chapter = CHAPTERS.find(({ number }) => String(number) === places.chapter);
    if (!chapter) throw notYours();
    return <AsvsChapterPage chapter={chapter} />;
  }
}

/** True when every word of what is sought stands in the answer, whatever its case. */
function holds({ title, lead, text }: HelpTopic, sought: string): boolean {
  const all = `${title} ${lead} ${text}`.toLocaleLowerCase('sv');
  return sought
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .every((word) => all.includes(word));
}
