// A worker whose articles say what happens to it.
const text = bytes => new TextDecoder().decode(bytes);

export default function run({ jobs, progress }) {
  const lines = [];
  const outcomes = jobs.map((job, at) => {
    Atomics.store(progress, 0, at + 1);
    const { id } = JSON.parse(text(job.line));
    if (id.startsWith('endless')) for (;;);
    if (id.startsWith('hungry')) for (const eaten = []; ;) eaten.push(new Array(1e6).fill(id));
    if (id.startsWith('broken')) throw new Error('a fault outside of every article');
    lines.push(`${id}\n`);
    return { status: 'extracted', id, bytes: 1, tally: [0, 0, 0, 0, 0, 0, 0, 0], stamp: null };
  });
  return { outcomes, lines: new TextEncoder().encode(lines.join('')) };
}
