import type { Type } from '@nestjs/common';

export const READ_PAGES: Type[] = [];
