export const texts = {
  title: 'Bevaka remissen',
  what: 'Den som bevakar remissen får ett mejl när',
  events: [
    'sista svarsdag flyttas eller ett dokument ändras',
    'svarstiden är slut och remissen stängs',
    'remissen återkallas',
    'sammanställningen är klar och lämnas till kommunstyrelsen',
  ],
  mailsPage: 'Välj hur du får mejl',
  following: 'Du bevakar den här remissen.',
  notFollowing: 'Du bevakar inte den här remissen.',
  follow: 'Bevaka remissen',
  unfollow: 'Sluta bevaka remissen',
  notices: {
    bevakas: 'Du bevakar remissen. Mejlen kommer till {adress}.',
    'bevakas-inte': 'Du bevakar inte längre remissen.',
  },
} as const;
