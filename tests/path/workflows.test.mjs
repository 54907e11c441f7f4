// What publishes an archive on GitHub, run on this computer: the workflow that `despatch init` writes, and the
// action. Each builds, keeps the addresses although somebody else pushes meanwhile, and when it is stopped
// leaves the site as it was and says in plain words what to mend.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { serve } from "../browser/server.mjs";
import { Run } from "./steps.mjs";

const program = path.resolve(process.env.DESPATCH || "target/debug/despatch");
const here = process.cwd();
const folder = mkdtempSync(path.join(tmpdir(), "despatch-workflows-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const despatch = (root, ...line) => execFileSync(program, ["-C", root, ...line], { stdio: "pipe" });
const git = (root, ...line) => execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-C", root, ...line], { encoding: "utf8", stdio: "pipe" });

const expressions = (base, inner) => ({
  "steps.pages.outputs.base_url": base,
  "github.server_url": "https://github.com",
  "github.repository": "ada/archive",
  "github.sha": "0a1b",
  "github.action_path": here,
  "inputs.folder": inner,
  "inputs.flags": "",
});

/** The two of them, and what their steps are called. */
const ways = [
  { name: "the workflow of a new archive", inner: ".", of: (root) => path.join(root, ".github/workflows/pages.yml"), keep: "Keep the addresses", tells: "Say in plain words what stopped it", checks: ["Check what is proposed", "Build what is proposed"] },
  { name: "the action", inner: "the archive", of: () => path.join(here, "action.yml"), keep: "Keep the addresses, and what was fetched", checks: ["Check what is proposed"] },
];

/** A repository on a host, with a new archive in it, and a clone as GitHub's machines make one. */
function repository(name, inner) {
  const [work, host, clone, home] = ["work", "host.git", "clone", "home"].map((part) => path.join(folder, name, part));
  mkdirSync(path.join(work, inner), { recursive: true });
  mkdirSync(home);
  execFileSync("git", ["init", "--quiet", "--initial-branch=main", work]);
  execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", host]);
  despatch(path.join(work, inner), "init", "--source", `https://git.example/ada/despatch@${"0a1b".repeat(10)}`);
  git(work, "remote", "add", "origin", host);
  push(work, "Begin");
  return { work, host, clone, home };
}

function push(work, message) {
  git(work, "add", ".");
  git(work, "commit", "--quiet", "-m", message);
  git(work, "push", "--quiet", "origin", "main");
}

/** What runs in a fresh clone. `site` is what was published last, if anything was. */
async function running(t, way, { host, clone, home }, site) {
  rmSync(clone, { recursive: true, force: true });
  execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${host}`, clone]);
  const { address, close } = await serve(site ?? home, "/archive/");
  t.after(close);
  const bin = path.join(home, "bin");
  mkdirSync(bin, { recursive: true });
  cpSync(program, path.join(bin, "despatch"));
  const known = expressions(address.replace(/\/$/, ""), way.inner);
  return new Run(way.of(clone), clone, home, known, { PATH: `${bin}:${process.env.PATH}` });
}

for (const [number, way] of ways.entries()) {
  const start = (name) => repository(`${number}-${name}`, way.inner);

  test(`${way.name} builds, and keeps the addresses although somebody pushes meanwhile`, async (t) => {
    const all = start("builds");
    const run = await running(t, way, all);
    await run.step("Get the data that were published last");
    const built = await run.step("Build the site");
    assert.equal(built.code, 0, built.said);
    const site = path.join(all.clone, way.inner, "public");
    assert.ok(existsSync(path.join(site, "feed.atom")), "it is built for its address");
    writeFileSync(path.join(all.work, "LETTER.txt"), "meanwhile");
    push(all.work, "Meanwhile");
    const kept = await run.step(way.keep);
    assert.equal(kept.code, 0, kept.said);
    const files = git(all.host, "-c", "core.quotePath=off", "ls-tree", "-r", "--name-only", "main").split("\n");
    assert.ok(files.includes("LETTER.txt") && files.includes(path.posix.join(way.inner, "permalinks.lock")), files.join());
    assert.equal(run.summary, "");
    assert.equal((await run.step(way.keep)).code, 0, "nothing more to keep is no failure");
  });

  for (const form of ["as it is", "not packed", "in parts"]) {
    test(`${way.name} takes replaced texts from the site's data, ${form}`, async (t) => {
      const all = start(`before-${form.replaceAll(" ", "-")}`);
      const root = path.join(all.work, way.inner);
      const site = path.join(all.home, "site");
      despatch(root, "build", "--output", site);
      const data = path.join(site, "data/archive.ndjson.gz");
      if (form === "not packed") writeFileSync(path.join(site, "data/archive.ndjson"), gunzipSync(readFileSync(data)));
      if (form === "in parts") {
        cpSync(data, path.join(site, "data/archive-2025.ndjson.gz"));
        writeFileSync(path.join(site, "data/parts.txt"), "archive-2025.ndjson.gz\narchive-2025.csv.gz\n");
      }
      if (form !== "as it is") rmSync(data);
      const example = path.join(root, "content/example.txt");
      writeFileSync(example, readFileSync(example, "utf8").replace("were repaired", "were twice repaired"));
      push(all.work, "Correct an answer");
      const run = await running(t, way, all, site);
      await run.step("Get the data that were published last");
      const built = await run.step("Build the site");
      assert.equal(built.code, 0, built.said);
      assert.equal((await run.step(way.keep)).code, 0);
      assert.match(git(all.host, "show", `main:${path.posix.join(way.inner, "history.ndjson")}`), /were repaired/);
    });
  }

  test(`${way.name} says what stopped it, and hands nothing over`, async (t) => {
    const all = start("stopped");
    const root = path.join(all.work, way.inner);
    const line = readFileSync(path.join(root, "despatch.toml"), "utf8").split("\n").length;
    appendFileSync(path.join(root, "despatch.toml"), 'titel = "Bees"\n');
    push(all.work, "A slip");
    const run = await running(t, way, all);
    await run.step("Get the data that were published last");
    const built = await run.step("Build the site");
    assert.notEqual(built.code, 0);
    const place = path.posix.join(way.inner, "despatch.toml");
    assert.ok(built.said.includes(`file=${place},line=${line}`), built.said);
    if (way.tells) assert.equal((await run.step(way.tells)).code, 0);
    assert.match(run.summary, /^## Nothing was published\n/);
    const link = `https://github.com/ada/archive/blob/0a1b/${place}#L${line}`;
    assert.ok(run.summary.includes(`- [despatch.toml, line ${line}](${link.replace(" ", "%20")}): \`titel\` is not`), run.summary);
    assert.match(run.summary, /\*\*To mend it:\*\* did you mean `title`\?/);
  });

  test(`${way.name} publishes all but what has errors, and marks them`, async (t) => {
    const all = start("errors");
    writeFileSync(path.join(all.work, way.inner, "content/letter.txt"), "Dear Sir\n");
    push(all.work, "A letter");
    const run = await running(t, way, all);
    await run.step("Get the data that were published last");
    const built = await run.step("Build the site");
    assert.equal(built.code, 0, built.said);
    const place = path.posix.join(way.inner, "content/letter.txt");
    assert.ok(built.said.includes(`::error title=no-exchange,file=${place}::`), built.said);
  });

  test(`${way.name} keeps the addresses of two who edit within a minute`, async (t) => {
    const all = start("two");
    const root = path.join(all.work, way.inner);
    const example = path.join(root, "content/example.txt");
    const other = path.join(root, "content/other.txt");
    writeFileSync(other, readFileSync(example, "utf8").replaceAll("Sample", "Other").replace(/^To ask .*$/mg, "To ask how many other things there are.").replace(/^UIN.*\n/mg, ""));
    despatch(root, "build", "--output", path.join(all.home, "site"));
    push(all.work, "Two transcripts");
    const edit = (file) => {
      const lines = readFileSync(file, "utf8").split("\n");
      const at = lines.findLastIndex((line) => /^[A-Z].*\.$/.test(line));
      lines[at] = lines[at].replace(/\.$/, ", as was found later.");
      writeFileSync(file, lines.join("\n"));
    };
    edit(example);
    push(all.work, "Edit one");
    const site = path.join(all.home, "site");
    const first = await running(t, way, all, site);
    const clone = all.clone;
    edit(other);
    push(all.work, "Edit the other");
    all.clone = `${clone}-2`;
    const second = await running(t, way, all, site);
    for (const run of [first, second]) {
      await run.step("Get the data that were published last");
      assert.equal((await run.step("Build the site")).code, 0);
    }
    for (const run of [first, second]) {
      const kept = await run.step(way.keep);
      assert.equal(kept.code, 0, kept.said);
    }
    git(all.work, "pull", "--quiet", "--rebase", "origin", "main");
    const history = readFileSync(path.join(root, "history.ndjson"), "utf8").trim().split("\n");
    assert.equal(history.length, 2, history.join("\n"));
    despatch(root, "build");
  });

  test(`${way.name} stops where a file cannot be read, and retires nothing`, async (t) => {
    const all = start("unreadable");
    const root = path.join(all.work, way.inner);
    cpSync(path.join(root, "content/example.txt"), path.join(root, "content/more/example.txt"));
    rmSync(path.join(root, "content/example.txt"));
    despatch(root, "build");
    push(all.work, "Keep the addresses");
    rmSync(path.join(root, "content/more"), { recursive: true });
    symlinkSync("../../elsewhere", path.join(root, "content/more"));
    cpSync(path.join(root, "content/about.md"), path.join(root, "content/new.md"));
    writeFileSync(path.join(root, "content/new.txt"), "Asked by: Bo Other (Hill Party - Nowhere)\nQuestion to the Ministry of Lamps:\nTo ask how many there are.\nAnswered by Di Proof\nThere are 3.\n");
    push(all.work, "A link that leads nowhere");
    const run = await running(t, way, all);
    await run.step("Get the data that were published last");
    const built = await run.step("Build the site");
    assert.notEqual(built.code, 0, built.said);
    assert.match(built.said, /::error title=lost-address/);
  });

  test(`${way.name} shows a hostile proposal as what it is`, async (t) => {
    const all = start("hostile");
    const root = path.join(all.work, way.inner);
    despatch(root, "build");
    const bad = (text) => readFileSync(path.join(root, "content/example.txt"), "utf8").replace(/^To ask .*$/m, `Answered by Nobody\n${text}`);
    writeFileSync(path.join(root, "content/a\n::error file=x::pwn.txt"), bad("##[stop-commands]x"));
    writeFileSync(path.join(root, "content/b](http:evil) ![x](y).txt"), bad("::add-mask::a"));
    symlinkSync("/etc/hostname", path.join(root, "content/host.txt"));
    push(all.work, "A proposal");
    const run = await running(t, way, all);
    const said = [];
    for (const name of way.checks) said.push(await run.step(name));
    assert.ok(said.some(({ code }) => code !== 0), "it is no success");
    const lines = said.map((step) => step.said).join("\n").split("\n");
    const isCommand = (line) => /^\s*::/.test(line) ? !/^::(error|warning) title=[a-z-]+(,file=[^:,]*(,line=\d+,col=\d+)?)?::/.test(line) : line.includes("##[");
    assert.deepEqual(lines.filter(isCommand), []);
    assert.ok(lines.some((line) => line.includes("host.txt")), lines.join("\n"));
  });

  test(`${way.name} accepts a proposal, and refuses one that alters an address`, async (t) => {
    const all = start("proposed");
    const root = path.join(all.work, way.inner);
    despatch(root, "build");
    push(all.work, "Keep the addresses");
    const checked = async (run) => {
      for (const name of way.checks) {
        const said = await run.step(name);
        if (said.code !== 0) return said;
      }
      return undefined;
    };
    assert.equal(await checked(await running(t, way, all)), undefined);
    const ledger = path.join(root, "permalinks.lock");
    writeFileSync(ledger, readFileSync(ledger, "utf8").replace(/^(question\S*\s+\S)/m, "$1x"));
    const example = path.join(root, "content/example.txt");
    writeFileSync(example, readFileSync(example, "utf8").replace(/^To ask .*$/m, "To ask about something else altogether."));
    push(all.work, "Another question");
    assert.match((await checked(await running(t, way, all))).said, /::error title=/);
  });
}
