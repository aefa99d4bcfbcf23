import type { Type } from '@nestjs/common';

export const SIGN_IN_PAGES: Type[] = [];
