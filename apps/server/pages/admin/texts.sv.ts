/** What the administrator's pages have in common. */
export const texts = {
  admin: 'Administration',
} as const;
