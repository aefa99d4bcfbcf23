// Copied to dist/packages/index.js, beside the bundle that build-packages.mjs makes: the packages by their names, each
// evaluated when it is first asked for.
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const file = path.join(__dirname, 'bundle.js');
const code = path.join(__dirname, 'bundle.code');

// What another V8 has made is refused by this one, which then compiles the bundle as it does any file.
const bundle = new vm.Script(fs.readFileSync(file, 'latin1'), {
  filename: file,
  cachedData: fs.existsSync(code) ? fs.readFileSync(code) : undefined,
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
bundle.runInThisContext()(exports, require, module, file, __dirname);
