/** Run by the build: compiles the analyser ahead, by letting it read the articles of a folder. */
import { findArticles } from '../files.js';
import { keepBytecode, openBuilt } from './built.js';
import { beginPatiently } from './engine.js';
import type { Job, Settings } from './job.js';

const SETTINGS: Settings = {
  output: null,
  scratch: '',
  format: 'jsonl',
  version: '',
  pages: false,
  fields: { text: null, id: null, date: null, title: null },
  shard: null,
  timeout: 60_000,
};

// Bytecode is of use only to a process that was asked the same of V8.
beginPatiently();
const built = openBuilt();
const { newDesk, workBatch } = built.work();
const jobs = (await findArticles(process.argv.slice(2))).map((article): Job => ({ kind: 'file', ...article }));
await workBatch(jobs, SETTINGS, newDesk(true));
keepBytecode(built);
