/**
 * npm run walk
 *
 * The walk of the README, walked: one line more in a word list, what that changes, and how the change is approved. Runs
 * in a scratch copy of the program and prints each command with its real output.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ARTICLES: Readonly<Record<string, string>> = {
  'ville/pont.txt':
    'Vierval : le pont fermé\n\nLe pont de Vierval fermera le 3 juin 2024. « Nous n’avons plus le choix », déplore la maire, Odile Carsan. Hugo Lambry, sabotier, craint un détour de 12 kilomètres.\n',
  'bourg/sabots.txt':
    'Le dernier atelier de sabots ferme\n\nMarine Kervel, sabotière à Port-Kerdual, a perdu 40 000 euros en un an. « On arrête là », soupire-t-elle.\n',
};
const LEXICON = 'src/languages/fr/lexicon/role-nouns.tsv';
const LINES = ['sabotier\tm\tbusiness', 'sabotière\tf\tbusiness'];

const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'depeche-walk-'));

function depeche(...args: string[]): void {
  console.log(`$ depeche ${args.join(' ')}`);
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(scratch, 'dist/cli.js'), ...args], {
    cwd: scratch,
    encoding: 'utf8',
    env: { ...process.env, CI: '' },
  });
  console.log(`${stdout}${stderr}${status ? `(exit code ${status})\n` : ''}`);
}

try {
  for (const name of ['src', 'dist', 'package.json'])
    cpSync(join(root, name), join(scratch, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'));
  for (const [name, text] of Object.entries(ARTICLES)) {
    mkdirSync(join(scratch, 'corpus', name, '..'), { recursive: true });
    writeFileSync(join(scratch, 'corpus', name), text);
  }
  depeche('extract', '--quiet');
  depeche('add', 'corpus');
  depeche('accept', '--all');
  console.log(`$ cat >> ${LEXICON}\n${LINES.join('\n')}\n`);
  appendFileSync(join(scratch, LEXICON), `${LINES.join('\n')}\n`);
  depeche('extract', '--quiet');
  depeche('diff');
  depeche('accept', '--rule', 'role.apposition-after');
  depeche('diff', '--fail-on', 'any', '--min-f1', 'role=1');
} finally {
  rmSync(scratch, { recursive: true });
}
