export const texts = {
  title: 'Du är utloggad',
  text: 'Du är utloggad från Yttra i den här webbläsaren.',
  stillThere: (name: string) =>
    `Du är fortfarande inloggad med ${name}. Använder fler än du datorn? Logga ut där också.`,
  signOutThere: (name: string) => `Logga ut från ${name}`,
  signIn: 'Logga in igen',
} as const;
