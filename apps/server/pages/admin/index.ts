import type { Type } from '@nestjs/common';

export const ADMIN_PAGES: Type[] = [];
