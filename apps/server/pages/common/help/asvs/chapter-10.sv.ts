import { met, notApplicable, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met('10.1.1', 2, 'Intygen stannar på servern. Webbläsaren får bara Yttras egen kaka.', [
    'test/journeys/sign-in-oidc.spec.ts',
    'leads from the sign-in page to the page one wanted, with a new session',
  ]),
  met(
    '10.1.2',
    2,
    'Svaret tas bara emot i den webbläsare som började, med egna slumpvärden för varje gång.',
    ['test/journeys/sign-in-oidc.spec.ts', 'an answer that another browser began, or none'],
    ['test/journeys/sign-in-oidc.spec.ts', 'a beginning that has been changed, or is too old'],
  ),
  met(
    '10.2.1',
    2,
    'PKCE, state och nonce används och prövas varje gång.',
    [
      'test/journeys/sign-in-oidc.spec.ts',
      'asks for PKCE, a nonce, a state, the strength and the age that the settings demand',
    ],
    ['test/journeys/sign-in-oidc.spec.ts', 'an answer with %s'],
  ),
  met('10.2.2', 2, 'Varje inloggningstjänst har sin egen svarsadress, och svaret prövas mot den (iss).', [
    'test/journeys/sign-in-oidc.spec.ts',
    'the answer of one issuer at another’s door',
  ]),
  notApplicable('10.3.1', 2, 'Yttra tar inte emot åtkomstintyg. API:et använder egna nycklar.'),
  notApplicable('10.3.2', 2, 'Yttra tar inte emot åtkomstintyg.'),
  notApplicable('10.3.3', 2, 'Yttra tar inte emot åtkomstintyg.'),
  notApplicable('10.3.4', 2, 'Yttra tar inte emot åtkomstintyg.'),
  notApplicable('10.4.1', 1, 'Yttra är ingen inloggningstjänst. Exemplets är bara till för den egna datorn.'),
  notApplicable('10.4.2', 1, 'Yttra är ingen inloggningstjänst.'),
  notApplicable('10.4.3', 1, 'Yttra är ingen inloggningstjänst.'),
  notApplicable('10.4.4', 1, 'Yttra är ingen inloggningstjänst.'),
  notApplicable('10.4.5', 1, 'Yttra är ingen inloggningstjänst.'),
  notApplicable('10.4.6', 2, 'Yttra är ingen inloggningstjänst. Som klient använder Yttra alltid PKCE.'),
  notApplicable('10.4.7', 2, 'Yttra är ingen inloggningstjänst.'),
  notApplicable('10.4.8', 2, 'Yttra är ingen inloggningstjänst.'),
  notApplicable('10.4.9', 2, 'Yttra är ingen inloggningstjänst.'),
  notApplicable('10.4.10', 2, 'Yttra är ingen inloggningstjänst. Som klient visar Yttra sin hemlighet.'),
  notApplicable('10.4.11', 2, 'Yttra är ingen inloggningstjänst.'),
  met('10.5.1', 2, 'Intygets nonce ska vara den som Yttra skickade.', [
    'test/journeys/sign-in-oidc.spec.ts',
    'a token with %s',
  ]),
  met('10.5.2', 2, 'Personen är utfärdaren och dess id (iss och sub). En ny adress hos utfärdaren ändrar inget.', [
    'test/journeys/sign-in-oidc.spec.ts',
    'and from then on by the account: a new address at the issuer changes nothing, nor does one in Yttra',
  ]),
  met('10.5.3', 2, 'Inloggningstjänsten ska kalla sig precis det som står i inställningarna.', [
    'test/journeys/sign-in-oidc.spec.ts',
    'is looked at by doctor, who says what to register and what is wrong',
  ]),
  met('10.5.4', 2, 'Intyget ska ha Yttras klient-id som mottagare.', [
    'test/journeys/sign-in-oidc.spec.ts',
    'a token with %s',
  ]),
  notApplicable('10.5.5', 2, 'Utloggning från inloggningstjänstens sida (back-channel) används inte.'),
  notApplicable('10.6.1', 2, 'Yttra är ingen inloggningstjänst.'),
  notApplicable('10.6.2', 2, 'Yttra är ingen inloggningstjänst.'),
  notApplicable('10.7.1', 2, 'Yttra är ingen inloggningstjänst.'),
  notApplicable('10.7.2', 2, 'Yttra är ingen inloggningstjänst.'),
  notApplicable('10.7.3', 2, 'Yttra är ingen inloggningstjänst.'),
];
