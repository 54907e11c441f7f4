// The scripts share one scope: what one declares no other may.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { scripts } from "./reader.mjs";

const DECLARED = /^(?:async )?(?:function|const|let|class) (\w+)/gm;

test("no name is declared twice", () => {
  const seen = new Map();
  for (const { name, text } of scripts) {
    for (const [, one] of text.matchAll(DECLARED)) {
      if (one) assert.ok(!seen.has(one), `${one} in ${name} and ${seen.get(one)}`);
      if (one) seen.set(one, name);
    }
  }
  assert.ok(seen.size > 100);
});

test("no code stands behind a comment's end, nor a comment over a line's end behind code", () => {
  for (const { name, text } of scripts) {
    for (const line of text.split("\n")) assert.ok(!/^\s*\/\*.*\*\/.|^\s*[^/\s*].*\/\*/.test(line), `${name}: ${line}`);
  }
});

test("all that a search may need is less than 12,000 bytes as it is sent", () => {
  const sent = (part) => gzipSync(readFileSync(new URL(`../../themes/minified/${part}.js`, import.meta.url)), { level: 9 }).length;
  const bytes = sent("main") + sent("more");
  assert.ok(bytes < 12000, `${bytes} bytes`);
});
