/** What anybody can paste into an answer: each must come out of every document as it went in. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  formulas: '=1+1\n+46 16 710 10 00\n-5\n@SUM(A1:A9)\n=HYPERLINK("http://example.se","klicka")',
  'template tags': '{tag} {#loop}{/loop} {^inte}{/inte} {@raw} {{dubbla}} }bak{',
  typst: '#read("/etc/passwd") #import "@preview/cetz:0.2.0" *fet* _kursiv_ $x$ = Rubrik <etikett> @ref `kod` \\u{41}',
  markup: `<w:t>x</w:t> <b>fet</b> &amp; & < > " ' <![CDATA[x]]> <!-- x --> <?xml?>`,
  'escapes of workbooks': '_x0041_ _x000D_ _x005F_ __x0041__x0042_',
  whitespace: '  två  mellanslag   före och efter  ',
  tabs: 'kolumn ett\tkolumn två\t\tkolumn fyra',
  lines: 'rad ett\nrad två\n\n\nrad fem\n',
  'soft hyphens and spaces': 'sam\u00ADmanställ\u00ADning, 10\u00A0000\u202Fkr, noll\u200Bbredd',
  swedish: 'Åäö ÅÄÖ é ü ß § ½ – — ”citat” ’apostrof’ … €',
  emoji: '👍 👍🏽 👩‍👩‍👧‍👦 🇸🇪 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☎︎',
  accents: 'a\u0301 å a\u030A e\u0308\u0323',
  'right to left': 'שלום עולם, مرحبا بالعالم och svenska',
  symbols: '✓ ✗ ☐ ☑ → ⇒ ≤ ∑ √ 𝒳',
  chinese: '漢字 かな 한국어',
  'turned around': 'vänligt \u202Etxt.exe\nnästa rad \u2066isolerad',
  private: 'egen \uE000 och \uF8FF, fyllning \u3164\u0308, ordning \uFEFF',
  'half a character': 'halv \uD83D slut',
  'no characters': 'inget \uFFFF \uFFFE',
};

/** Twenty thousand characters, no two places alike. */
export const LONG_TEXT = Array.from({ length: 2_500 }, (_, index) => `ord${index} `)
  .join('')
  .slice(0, 20_000);
