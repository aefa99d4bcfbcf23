import type { Type } from '@nestjs/common';

export const FOLLOW_PAGES: Type[] = [];
