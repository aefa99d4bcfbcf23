import type { Type } from '@nestjs/common';

export const ANSWER_PAGES: Type[] = [];
