// From nothing to a published archive, as a person goes: begin, build, check, look at it, edit it, build for
// an address, put it on a branch; and what stands on the branch is read as its readers do.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { launch, names } from "../browser/browsers.mjs";
import { serve } from "../browser/server.mjs";
import { visit } from "../browser/visit.mjs";

const program = path.resolve(process.env.DESPATCH || "target/debug/despatch");
const folder = mkdtempSync(path.join(tmpdir(), "despatch-path-"));
after(() => rmSync(folder, { recursive: true, force: true }));
/** Where the archive is to be published. */
const home = "https://ada.example.org/repo";
const [root, host, clone] = ["archive", "host.git", "clone"].map((name) => path.join(folder, name));

const despatch = (...line) => execFileSync(program, ["-C", root, ...line], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const git = (...line) => execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-C", root, ...line], { stdio: "pipe" });
const text = async (url) => {
  const answer = await fetch(url);
  assert.equal(answer.status, 200, url);
  return answer.text();
};

/** `despatch serve` while `use` uses it. */
async function served(flags, use) {
  const child = spawn(program, ["-C", root, "serve", "--quiet", "--port", "0", ...flags]);
  try {
    const line = await new Promise((resolve) => { child.stdout.once("data", (data) => resolve(String(data))); });
    await use(/http:\S+/.exec(line)[0]);
  } finally {
    child.kill();
  }
}

/** Waits until the server says that it built anew since a page was made. */
async function reload(url, page) {
  const [, version] = /data-at="([^"]+)"/.exec(page);
  const { body } = await fetch(new URL(`/_despatch/live?at=${version}`, url));
  let said = "";
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    said += piece;
    if (said.includes("event: built")) return;
  }
  assert.fail(`the connection ended: ${said}`);
}

/** Follows every link from the first page; the addresses of all pages and files that were found. */
async function crawl(address) {
  const [seen, waiting] = [new Set([address]), [address]];
  while (waiting.length > 0) {
    const from = waiting.pop();
    const page = await text(from);
    if (!new URL(from).pathname.match(/(\/|\.html)$/)) continue;
    for (const [, link] of page.matchAll(/\s(?:href|src)="([^"#?]+)/g)) {
      const to = new URL(link, from).href;
      if (!to.startsWith(address) || seen.has(to)) continue;
      seen.add(to);
      waiting.push(to);
    }
  }
  return seen;
}

test("a new archive builds, and nothing is found wrong with it", () => {
  despatch("init");
  despatch("build", "--strict");
  despatch("check", "--strict");
});

test("an edit is announced to the page that is looked at, which then shows it", async () => {
  await served([], async (url) => {
    const page = await text(url);
    const example = path.join(root, "content", "example.txt");
    writeFileSync(example, readFileSync(example, "utf8").replaceAll("were repaired", "were twice repaired"));
    await reload(url, page);
    assert.match(await text(new URL("questions/index.html", url)), /were twice repaired/);
  });
});

test("it is shown below a path as its host will", async () => {
  despatch("build", "--base-url", home);
  await served(["--base-path", "/repo"], async (url) => {
    assert.ok(url.endsWith("/repo/"), url);
    assert.match(await text(new URL("questions/index.html", url)), /were twice repaired/);
    assert.equal((await fetch(new URL("/questions/index.html", url))).status, 404);
  });
});

test("a fresh clone of the branch that it is put on is the site, and works", async (t) => {
  execFileSync("git", ["init", "--quiet", "--bare", host]);
  git("init", "--quiet", "--initial-branch=main");
  git("remote", "add", "origin", host);
  git("add", ".");
  git("commit", "--quiet", "-m", "Begin");
  git("push", "--quiet", "origin", "main");
  git("config", "user.name", "Ada");
  git("config", "user.email", "ada@example.org");
  despatch("deploy", "--branch", "gh-pages", "--base-url", home);
  execFileSync("git", ["clone", "--quiet", "--branch", "gh-pages", host, clone]);
  const { address, close } = await serve(clone, "/repo/");
  t.after(close);

  const found = await crawl(address);
  const pages = readdirSync(clone, { recursive: true }).filter((name) => name.endsWith(".html"));
  // No page links to a redirect: it keeps an address where a record may be.
  const isRedirect = (page) => readFileSync(path.join(clone, page), "utf8").includes('http-equiv="refresh"');
  const lost = pages.filter((page) => !found.has(address + page) && !found.has(address + page.replace(/index\.html$/, "")) && !isRedirect(page));
  assert.deepEqual(lost.sort().filter((page) => !["404.html", "questions/holding.html", "questions/unanswered.html"].includes(page)), []);

  execFileSync("npm", ["run", "--silent", "validate", "--", `${clone}/**/*.html`]);
  for (const name of names) {
    const browser = await launch(name);
    t.after(() => browser.close());
    const { page, assertQuiet } = await visit(browser, address, "search.html?q=twice");
    await page.waitForSelector("#results li a", { timeout: 20_000 });
    assertQuiet();
  }
});
