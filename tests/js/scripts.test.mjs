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

/** Bytes of a part as it is published and sent: with the language's data, or with its address. */
function sent(part) {
  const code = readFileSync(new URL(`../../themes/minified/${part}.js`, import.meta.url), "utf8").trim();
  const data = readFileSync(new URL("fixture/language.json", import.meta.url), "utf8").trim();
  const script = part === "main" ? `var despatch=(${code})(${data});\n` : `despatch("x/0123456789/${part}",${code});\n`;
  return gzipSync(script, { level: 9 }).length;
}

for (const [what, parts, most] of [
  ["all that a search may need", ["main"], 15000],
  ["that and suggestions", ["main", "suggest"], 16150],
  ["the whole reader", ["main", "narrow", "suggest", "check", "save"], 21300],
]) {
  test(`${what} is less than ${most} bytes as it is sent`, () => {
    const bytes = parts.reduce((sum, part) => sum + sent(part), 0);
    assert.ok(bytes < most, `${bytes} bytes`);
  });
}

/** All names of properties in a value. */
function propertiesOf(value) {
  if (!value || typeof value !== "object") return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(propertiesOf)];
}

test("no property of the index's manifest is shortened in the scripts", () => {
  const [, names] = /^OWN=\(([^)]*)\)/m.exec(readFileSync(new URL("../../script/minify", import.meta.url), "utf8"));
  const shortened = new Set(names.trim().split(/\s+/));
  const { files, manifest } = JSON.parse(readFileSync(new URL("fixture/index.json", import.meta.url), "utf8"));
  const script = files[manifest];
  const properties = propertiesOf(JSON.parse(script.slice(script.indexOf("{"), script.lastIndexOf("}") + 1)));
  assert.ok(properties.includes("segments"), "the manifest was read");
  assert.deepEqual(properties.filter((name) => shortened.has(name)), []);
});
