import type { Type } from '@nestjs/common';

export const PREPARE_PAGES: Type[] = [];
