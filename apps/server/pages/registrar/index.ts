import type { Type } from '@nestjs/common';

export const REGISTRAR_PAGES: Type[] = [];
