// How a query is read: what must be found together, and what instead of what.
import assert from "node:assert/strict";
import test from "node:test";
import { reader } from "./reader.mjs";

const { parse, snippet } = reader();

/** `a|b c`: groups with spaces between them, each with its alternatives. */
function read(q) {
  const part = ({ word, phrase }) => (word ? word.printed : `"${phrase.join(" ")}"`);
  return parse({ q, plain: true }).groups.map((group) => group.map((parts) => parts.map(part).join("+")).join("|")).join(" ");
}

for (const [query, expected] of [
  ["prison OR ship", "prison|ship"],
  ["prison OR ship OR line", "prison|ship|line"],
  ["budget prison OR ship line", "budget prison|ship line"],
  ['"the ship" OR prison', '"the ship"|prison'],
  ["prison or ship", "prison ship"],
  ["prison AND ship", "prison ship"],
  ["OR prison", "prison"],
  ["prison OR", "prison"],
  ["prison OR OR ship", "prison|ship"],
  ["FOR prison ORE", "for prison ore"],
  ["prison OR to:defence ship", "prison ship"],
]) {
  test(`what “${query}” asks for`, () => assert.equal(read(query), expected));
}

test("a field has its value, quoted or not, in whatever case", () => {
  const { fields, groups } = parse({ q: 'To:"Home Office" -year:2024 colour:red' });
  assert.deepEqual(JSON.parse(JSON.stringify(fields)), [
    { field: "to", value: "Home Office", isNot: false }, { field: "year", value: "2024", isNot: true },
  ]);
  assert.equal(groups.length, 2);
});

test("a sentence ends at its stop, behind what closes a quotation, and not within a number or a name", () => {
  const paras = ["It is 3.5 miles to gov.uk. She said “no ships.” Then prisons were built! Nothing else?"];
  const found = snippet({ texts: [{ anchor: "q", paras }] }, { marks: ({ printed }) => /^(prisons|miles)$/.test(printed) });
  assert.deepEqual(found.map(({ pieces }) => pieces.map(({ text }) => text).join("")),
    ["It is 3.5 miles to gov.uk.", "Then prisons were built!"]);
});

test("a query of 1,600 words, joined or not, costs twice as much as one of 800 at most, and asks for few", () => {
  for (const sign of [" ", "-", " OR ", ' "', " asker="]) {
    const costs = [800, 1600].map((count) => {
      const { parse } = reader();
      // What is gone through: all lists that are mapped, in the realm of the reader.
      const { prototype } = parse.constructor("return Array")();
      const { map } = prototype;
      let cost = 0;
      prototype.map = function (...given) {
        cost += this.length;
        return map.apply(this, given);
      };
      const query = parse({ q: Array.from({ length: count }, (_, at) => `w${at}`).join(sign) });
      assert.ok(query.groups.length <= 32, `${sign}: ${query.groups.length}`);
      return cost;
    });
    assert.ok(costs[1] <= 2.3 * costs[0] + 1000, `${sign}: ${costs}`);
  }
});
