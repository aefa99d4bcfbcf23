/** True when the mails go where the body itself answers from: the register's address, or one that it has confirmed. */
export const isConfirmed = ({ email, guestEmail }: { email: string | null; guestEmail: string | null }): boolean =>
  email === null || email.toLowerCase() === guestEmail?.toLowerCase();
