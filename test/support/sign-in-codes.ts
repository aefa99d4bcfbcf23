/** A code as it stands in a mail; two groups of digits within an id are none. */
export const MAILED_CODE = /(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/;
