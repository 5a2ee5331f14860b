import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openBuilt } from '../../src/batch/built.js';
import { beginPatiently } from '../../src/batch/engine.js';
import { ownFile } from '../../src/files.js';

describe('the analyser compiled ahead', () => {
  it('is taken as the build left it by a process that asks the same of V8', () => {
    beginPatiently();
    expect(openBuilt().ahead).toBe(true);
  });

  it('is compiled anew when its bytecode is damaged, cut or of another source', () => {
    beginPatiently();
    const whole = readFileSync(ownFile('dist/work.bytecode'));
    const cut = whole.subarray(0, whole.length / 2);
    const damaged = Buffer.from(whole);
    damaged[whole.length >> 1]! ^= 1;
    const foreign = Buffer.concat([Buffer.alloc(32), whole.subarray(32)]);
    for (const sealed of [cut, damaged, foreign, Buffer.alloc(0)]) {
      const built = openBuilt(sealed);
      expect(built.ahead).toBe(false);
      expect(built.work().newDesk(false).guarded).toBe(false);
    }
  });
});
