// `npm run faults`: the rig is TypeScript, and runs as it stands.
require('../../libs/platform/run-from-source.cjs');
require('./rig/main.ts')
  .main(process.argv.slice(2))
  .then(
    (code) => process.exit(code),
    (error) => {
      console.error(error);
      process.exit(2);
    },
  );
