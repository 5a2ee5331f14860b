/** Runs a command on a pseudo-terminal, made by Python's `pty`; null where there is no Python 3. */
import { spawnSync } from 'node:child_process';

/** Wait until `seen` is on the screen, then type `type`. */
export type Step = readonly [seen: string, type: string];

export interface PtyRun {
  readonly code: number;
  readonly screen: string;
}

const DRIVER = String.raw`
import json, os, pty, select, sys, time
job = json.load(sys.stdin)
pid, fd = pty.fork()
if pid == 0:
    os.chdir(job["cwd"])
    os.execvpe(job["argv"][0], job["argv"], {**os.environ, **job["env"]})
screen, since, steps, end = "", 0, list(job["steps"]), time.time() + 60
def typed():
    global since
    while steps and steps[0][0] in screen[since:]:
        since = len(screen)
        os.write(fd, steps.pop(0)[1].encode())
while time.time() < end:
    if select.select([fd], [], [], 0.1)[0]:
        try:
            data = os.read(fd, 65536)
        except OSError:
            break
        if not data:
            break
        screen += data.decode("utf-8", "replace")
    typed()
else:
    os.kill(pid, 9)
json.dump({"code": os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), "screen": screen}, sys.stdout)
`;

export const hasPty: boolean = spawnSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode']).status === 0;

export function onPty(
  argv: readonly string[],
  cwd: string,
  steps: readonly Step[],
  env: Record<string, string>,
): PtyRun {
  const input = JSON.stringify({ argv, cwd, env: { TERM: 'xterm', CI: '', ...env }, steps });
  const { stdout, stderr } = spawnSync('python3', ['-c', DRIVER], { input, encoding: 'utf8', timeout: 90_000 });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as PtyRun;
}
