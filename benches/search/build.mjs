// Builds, timed: a command's seconds, processor seconds and most memory, by GNU time.
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

const TIME = "/usr/bin/time"; // Debian's package `time`; the shell's own knows no memory.

/** Runs a command to its end: { wall, cpu, memory } in seconds and bytes, and what it printed. */
export function timed(command, environment = {}) {
  const mark = "@timed ";
  const given = ["-f", `${mark}%e %U %S %M`, ...command];
  const run = spawnSync(TIME, given, { env: { ...process.env, ...environment }, encoding: "utf8", maxBuffer: 2 ** 30 });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`${command.join(" ")} failed:\n${run.stderr.slice(-2000)}`);
  const [printed, figures] = [run.stderr.slice(0, run.stderr.lastIndexOf(mark)), run.stderr.slice(run.stderr.lastIndexOf(mark))];
  const [wall, user, system, kilobytes] = figures.slice(mark.length).split(" ").map(Number);
  return { wall, cpu: user + system, memory: kilobytes * 1024, printed: printed + run.stdout };
}

/** Files and bytes below a folder by kind: `kindOf(path)` names it. */
export function contents(folder, kindOf) {
  const kinds = new Map();
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = statSync(path.join(folder, name));
    if (!file.isFile()) continue;
    const kind = kinds.get(kindOf(name)) || { files: 0, bytes: 0 };
    kinds.set(kindOf(name), { files: kind.files + 1, bytes: kind.bytes + file.size });
  }
  return new Map([...kinds].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function run(program, ...given) {
  execFileSync(program, given, { stdio: ["ignore", "ignore", "inherit"] });
}
