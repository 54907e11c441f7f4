// Runs the `run:` blocks of a workflow or an action on this computer, as GitHub runs them: what is
// between `${{` and `}}` is put in, each in a shell of its own, with the variables that blocks before it set.
import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The value of a key of a step, on one line or as a block. */
function value(lines, key) {
  const at = lines.findIndex((line) => line.trim().startsWith(`${key}:`));
  if (at < 0) return null;
  const indent = lines[at].search(/\S/);
  const said = lines[at].trim().slice(key.length + 1).trim();
  if (said !== "" && said !== "|") return said;
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => line.trim() !== "" && line.search(/\S/) <= indent);
  const block = (end < 0 ? rest : rest.slice(0, end)).map((line) => line.slice(indent + 2));
  return block.join("\n");
}

/** The steps of a file that run something, by their names. */
export function steps(file) {
  const text = readFileSync(file, "utf8");
  const parts = text.split(/^ +- name: /m).slice(1).map((part) => part.split("\n"));
  const step = ([name, ...lines]) => [name, {
    run: value(lines, "run"),
    env: (value(lines, "env") ?? "").split("\n").filter((line) => line.trim() && !line.trim().startsWith("#")),
    folder: value(lines, "working-directory"),
    // What GitHub gives a step with `shell: bash`, and one without.
    shell: value(lines, "shell") ? ["--noprofile", "--norc", "-eo", "pipefail"] : ["-e"],
  }];
  return new Map(parts.map(step).filter(([, { run }]) => run));
}

/** A run: `known` says what stands for an expression, `variables` what the machine has. */
export class Run {
  constructor(file, folder, home, known, variables) {
    Object.assign(this, { folder, known, steps: steps(file) });
    const files = { GITHUB_ENV: "env", GITHUB_STEP_SUMMARY: "summary.md", GITHUB_PATH: "path" };
    for (const [name, at] of Object.entries(files)) {
      files[name] = path.join(home, at);
      writeFileSync(files[name], "");
    }
    const git = { HOME: home, GIT_CONFIG_NOSYSTEM: "1", EMAIL: "", GIT_AUTHOR_EMAIL: undefined, GIT_COMMITTER_EMAIL: undefined };
    this.env = { ...process.env, ...git, ...files, RUNNER_TEMP: home, LC_ALL: "C.UTF-8", ...variables };
  }

  /** What a text says where it is run. */
  filled(text) {
    return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression) => {
      if (!(expression in this.known)) throw new Error(`nothing is known of ${expression}`);
      return this.known[expression];
    });
  }

  /** Runs a step; its exit code and what it said. */
  async step(name) {
    const step = this.steps.get(name);
    if (!step) throw new Error(`there is no step "${name}"`);
    const own = step.env.map((line) => /^\s*(\w+): (.*)$/.exec(line).slice(1));
    const env = { ...this.env, ...Object.fromEntries(own.map(([key, said]) => [key, this.filled(said)])) };
    const cwd = path.join(this.folder, step.folder ? this.filled(step.folder) : ".");
    const line = [...step.shell, "-c", this.filled(step.run)];
    const outcome = await new Promise((resolve) => {
      execFile("bash", line, { cwd, env }, (error, stdout, stderr) => resolve({ code: error?.code ?? 0, said: stdout + stderr }));
    });
    this.remember();
    return outcome;
  }

  /** Sets what a step left in $GITHUB_ENV. */
  remember() {
    for (const line of readFileSync(this.env.GITHUB_ENV, "utf8").split("\n").filter(Boolean)) {
      const [, name, said] = /^(\w+)=(.*)$/.exec(line);
      this.env[name] = said;
    }
  }

  get summary() {
    const file = this.env.GITHUB_STEP_SUMMARY;
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }
}
