/**
 * src → dist: the command, the worker and the library as a few files instead of three hundred, since finding and
 * opening each one takes a third of a short run. What is built is readable: nothing is renamed or shortened.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';

/** CommonJS parts ask for Node's own modules by `require`. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

const PLATFORM = { bundle: true, platform: 'node', target: 'node20', charset: 'utf8', logLevel: 'warning' };

const { metafile } = await build({
  ...PLATFORM,
  entryPoints: [
    'src/cli.ts',
    'src/index.ts',
    'src/batch/worker.ts',
    'src/batch/ahead.ts',
    'src/languages/fr/namelists.ts',
  ],
  outbase: 'src',
  outdir: 'dist',
  splitting: true,
  format: 'esm',
  define: { BUILT: 'true' },
  // Every shared part lies at the top of dist, as deep as src/files.ts, which finds data beside it.
  chunkNames: '[name]-[hash]',
  // It starts threads from files of its own.
  external: ['tinypool'],
  banner: { js: REQUIRE },
  metafile: true,
});

const built = new Set(Object.keys(metafile.outputs).map(path => basename(path)));
for (const name of readdirSync('dist')) if (name.endsWith('.js') && !built.has(name)) rmSync(`dist/${name}`);

// Forty thousand names are hashed once, here, and not whenever the program starts.
const { BUILT_LISTS, buildLists } = await import('../dist/languages/fr/namelists.js');
mkdirSync('dist/languages/fr', { recursive: true });
writeFileSync(
  `dist/languages/fr/${BUILT_LISTS}`,
  buildLists(file => readFileSync(`src/languages/fr/${file}`)),
);

// What does the batches is one file more, compiled ahead for this Node. V8 knows a file by its length alone.
rmSync('dist/work.bytecode', { force: true });
await build({
  ...PLATFORM,
  entryPoints: ['src/batch/work.ts'],
  outfile: 'dist/work.cjs',
  format: 'cjs',
  define: { 'import.meta.url': 'hereAsUrl' },
  banner: { js: "const hereAsUrl = require('node:url').pathToFileURL(__filename).href;" },
});
execFileSync(process.execPath, ['dist/batch/ahead.js', 'corpus'], { stdio: ['ignore', 'inherit', 'inherit'] });
