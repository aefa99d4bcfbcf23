export const texts = {
  list: 'Remisser',
  follow: 'Följ svaren',
} as const;
