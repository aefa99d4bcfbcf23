/** Which code this browser has asked for. */
export const CODE_COOKIE = 'yttra-code';

/** What this browser keeps while it is at an issuer. */
export const LOGIN_COOKIE = 'yttra-login';

/** That this browser is no stranger to those who have signed in there. It opens nothing. */
export const KNOWN_COOKIE = 'yttra-browser';
export const KNOWN_SECONDS = 365 * 24 * 60 * 60;

/** A little longer than what they stand for, which the server looks at itself. */
export const COOKIE_SECONDS = 20 * 60;
