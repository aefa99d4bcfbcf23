const { createRequire } = require('node:module');
const { dirname, relative, resolve } = require('node:path');

const ROOT = resolve(__dirname, '../../..');
const PACKAGE = /[\\/]node_modules[\\/]/;
/** How our own files are asked for; whatever else is a package or a part of Node. */
const OURS = /^(\.|\/|@yttra\/)/;
const JESTS = /^@jest\//;
/** What the system is made of, and no spec of it. */
const SYSTEM = /^(libs|apps)[\\/](?!.*\.spec\.).*\.(tsx?|mjs)$/;
/** The same whatever a spec does, and dear: the typesetter with its fonts, and the holidays. */
const SAME_FOR_ALL = /libs[\\/](documents[\\/]write[\\/](pdf-fonts|render-pdf)|platform[\\/]swedish-calendar)\.ts$/;
/** What a module remembers stands in these; in a constant only what is found again alike, or holds for the process. */
const REMEMBERS = /^let /m;
const PARAMETERS = ['module', 'exports', 'require', '__dirname', '__filename'];

/**
 * Modules that are loaded once for all specs of a worker: packages by Node itself, as in production, and the system's
 * own. Those of its own that remember anything (settings, the log) are run anew for each spec, and everybody sees the
 * new one.
 */
exports.KeptModules = class {
  /** By path. */
  modules = new Map();
  sourceMaps = new Map();
  /** By the folder that asks and the name it asks for. */
  paths = new Map();
  packages = new Map();
  spec = 0;
  jest;

  /** @param {(source: string, filename: string, parameters: string[]) => Function} compiled */
  constructor(compiled) {
    this.compiled = compiled;
  }

  /** A new spec, and how its Jest finds, reads and translates a file. */
  begin(jest) {
    this.jest = jest;
    this.spec++;
    for (const [filename, map] of this.sourceMaps) jest.sourceMaps.set(filename, map);
  }

  /** What a file of ours asks for by a name; nothing when it is a part of a test, which Jest loads. */
  required(from, name) {
    if (PACKAGE.test(from)) return undefined;
    if (!OURS.test(name)) return this.package(dirname(from), name)?.();
    const path = this.path(from, name);
    return path && this.system(path);
  }

  package(folder, name) {
    const key = `${folder}\n${name}`;
    if (!this.packages.has(key)) this.packages.set(key, packageLoader(folder, name));
    return this.packages.get(key);
  }

  path(from, name) {
    const key = `${dirname(from)}\n${name}`;
    if (!this.paths.has(key)) {
      const path = this.jest.resolve(from, name);
      this.paths.set(key, SYSTEM.test(relative(ROOT, path)) ? path : undefined);
    }
    return this.paths.get(key);
  }

  system(path) {
    const known = this.modules.get(path);
    if (known) return known.shown;
    const module = this.newModule(path);
    const code = this.jest.transform(path);
    const map = this.jest.sourceMaps.get(path);
    if (map) this.sourceMaps.set(path, map);
    const kept = { code, shown: module.exports };
    // Before it has run, for those it asks for that ask for it in their turn.
    this.modules.set(path, kept);
    try {
      this.run(module, code);
    } catch (error) {
      this.modules.delete(path);
      throw error;
    }
    kept.shown = this.remembers(path) ? this.anewForEachSpec(module, code) : module.exports;
    return kept.shown;
  }

  remembers(path) {
    return REMEMBERS.test(this.jest.read(path)) && !SAME_FOR_ALL.test(path);
  }

  newModule(path) {
    const load = createRequire(path);
    const require = (name) => this.required(path, name) ?? load(name);
    require.resolve = (name) => (OURS.test(name) ? this.jest.resolve(path, name) : load.resolve(name));
    return { filename: path, exports: {}, require };
  }

  run(module, code) {
    const { filename, exports, require } = module;
    this.compiled(code, filename, PARAMETERS).call(exports, module, exports, require, dirname(filename), filename);
  }

  /** What the module exports, each looked up in the one of the spec that now runs. */
  anewForEachSpec(module, code) {
    let [now, spec] = [module, this.spec];
    const shown = {};
    for (const name of Object.getOwnPropertyNames(module.exports)) {
      const { enumerable } = Object.getOwnPropertyDescriptor(module.exports, name);
      const get = () => {
        if (spec !== this.spec) {
          [now, spec] = [this.newModule(module.filename), this.spec];
          this.run(now, code);
        }
        return now.exports[name];
      };
      Object.defineProperty(shown, name, { enumerable, get });
    }
    return shown;
  }
};

/** How Node loads a package's module for those who stand in a folder; nothing when the name is not a package's. */
function packageLoader(folder, name) {
  if (JESTS.test(name) || name.startsWith('node:')) return undefined;
  try {
    const load = createRequire(`${folder}/`);
    const path = load.resolve(name);
    return PACKAGE.test(path) ? () => load(path) : undefined;
  } catch {
    return undefined;
  }
}
