import assert from "node:assert";
import { test } from "node:test";
import { page } from "./page_parts.mjs";

const { stateOf, addressOf, narrowed, replaceWord } =
  page(["stateOf", "addressOf", "narrowed", "replaceWord"]);

const PLAIN = { q: "", filters: {}, sort: "relevance", plain: false };

test("an address says the query, its filters, the order and whether synonyms are off", () => {
  const state = stateOf("?q=%22north+korea%22+-x&to=home-office&to=treasury&year=2025&sort=newest&plain=1");
  assert.deepStrictEqual(state, {
    q: '"north korea" -x',
    filters: { to: ["home-office", "treasury"], year: ["2025"] },
    sort: "newest",
    plain: true,
  });
});

test("what is not part of a search is left aside", () => {
  assert.deepStrictEqual(stateOf("?utm_source=x&to=&sort=cleverest"), PLAIN);
  assert.deepStrictEqual(stateOf(""), PLAIN);
});

test("address and state are each other's reverse", () => {
  for (const q of ["", "hoax", '"a b" OR c*', "Siân's 100% & more", "to:\"Home Office\""]) {
    for (const filters of [{}, { asker: ["a", "b"] }, { to: ["-"], is: ["unanswered"] }]) {
      for (const [sort, plain] of [["relevance", false], ["oldest", true]]) {
        const state = { q, filters, sort, plain };
        assert.deepStrictEqual(stateOf(addressOf(state)), state);
      }
    }
  }
});

test("the values of a filter are replaced, and the others stay", () => {
  const state = { ...PLAIN, q: "x", filters: { to: ["a"], year: ["2024"] } };
  assert.strictEqual(narrowed(state, "to", ["a", "b"]), "?q=x&to=a&to=b&year=2024");
  assert.strictEqual(narrowed(state, "to", []), "?q=x&year=2024");
  assert.deepStrictEqual(state.filters, { to: ["a"], year: ["2024"] }, "the state itself stays");
});

test("a repaired word takes the place of the one typed", () => {
  assert.strictEqual(replaceWord("russia Sanctoins -un", "sanctoins", "sanctions"), "russia sanctions -un");
  assert.strictEqual(replaceWord("x", "elsewhere", "sanctions"), "sanctions");
});
