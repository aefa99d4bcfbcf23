import { isFromOurPages } from './same-origin';

const HOST = 'yttra.example.se';
const OURS = `https://${HOST}`;

/** What browsers send with a form, and whether it is ours. */
describe('a form is ours', () => {
  it.each([
    ['from a page of ours', { 'sec-fetch-site': 'same-origin', origin: 'https://yttra.example.se' }],
    ['from a browser that says only the origin', { origin: 'https://yttra.example.se' }],
    ['from a browser that says only the page', { referer: 'https://yttra.example.se/logga-in?till=/' }],
    ['sent again by the browser itself', { 'sec-fetch-site': 'none' }],
  ])('%s', (_what, headers) => expect(isFromOurPages(headers, OURS)).toBe(true));

  it('over http on a name without TLS, where Sec-Fetch-Site is left out', () =>
    expect(isFromOurPages({ origin: `http://${HOST}` }, `http://${HOST}`)).toBe(true));
});

describe('a form is not ours', () => {
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['from another site, whatever else it says', { 'sec-fetch-site': 'cross-site', origin: `https://${HOST}` }],
    ['from a sister name of the same site', { 'sec-fetch-site': 'same-site', origin: 'https://www.example.se' }],
    ['from a sister name, by its origin', { origin: 'https://evil.yttra.example.se' }],
    ['from a name that begins like ours', { origin: 'https://yttra.example.se.evil.example' }],
    ['from a name that ends like ours', { origin: 'https://evilyttra.example.se' }],
    ['from another port', { origin: 'https://yttra.example.se:8443' }],
    ['from a sandbox or a file', { origin: 'null' }],
    ['from a sandbox that says nothing more', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['from nowhere, with an origin', { 'sec-fetch-site': 'none', origin: 'https://evil.example' }],
    ['with an address that is none', { referer: 'about:blank' }],
    ['from another site’s page', { referer: 'https://evil.example/?https://yttra.example.se/' }],
    ['with our name as a user’s', { origin: 'https://yttra.example.se@evil.example' }],
    ['from a strange name that leads to us', { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
    ['from a strange name that hides itself', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['that says only that it is', { 'sec-fetch-site': 'same-origin' }],
    ['from our name without TLS', { origin: `http://${HOST}` }],
    ['from no browser', {}],
    ['with an empty origin', { origin: '' }],
    ['with a word nobody knows', { 'sec-fetch-site': 'same', origin: `https://${HOST}` }],
  ])('%s', (_what, headers) => expect(isFromOurPages(headers, OURS)).toBe(false));
});
