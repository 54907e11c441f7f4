// The scripts share one scope: what one declares no other may.
import assert from "node:assert/strict";
import test from "node:test";
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
