// `npm run check -- licences`: every dependency has a licence that licences.json names. With --list it prints them all.
import { readFileSync } from 'node:fs';
import { dependencies, licenceFaults } from './licences.mjs';

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

const approved = read('licences.json');
const all = dependencies(read('package-lock.json'));
if (process.argv.includes('--list')) {
  for (const { name, version, licence, delivered } of all)
    console.log(
      [
        name,
        version,
        approved.read[`${name}@${version}`]?.licence ?? licence,
        delivered ? 'delivered' : 'building',
      ].join('\t'),
    );
}
const faults = licenceFaults(all, approved);
for (const fault of faults) console.error(`licence that nobody has approved: ${fault}`);
if (faults.length > 0) process.exit(1);
