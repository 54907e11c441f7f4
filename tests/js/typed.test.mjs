// What people really type finds what they mean: a small archive, and each kind of query that failed.
import assert from "node:assert/strict";
import test from "node:test";
import { archive } from "./archive.mjs";
import { page } from "./page_parts.mjs";
import { openFiles, reader } from "./reader.mjs";
import { tinyIndex } from "./tiny_index.mjs";

const HOME = "To ask the Secretary of State for the Home Department, ";
const TRADE = "To ask the Secretary of State for Business and Trade, ";
const SCHOOL = "To ask the Secretary of State for Education, ";

const doc = (at, asker, department, opening, question, answerer, answer) => ({
  href: `questions/${at}.html`, title: question.slice(0, 40), derived: true, department, tabled: `2024-0${at + 3}-01`, answered: "",
  uin: "", house: "", state: "a", opening, filters: {},
  texts: [{ anchor: "q", who: asker, role: "Labour, Nowhere", paras: [opening + question] },
    { anchor: "a", who: answerer, role: "", paras: answer.split("\n") }] });

const documents = [
  doc(0, "Ada Sample", "Home Office", HOME, "how many people waited in A&E for more than four hours.", "Bob Beta",
    "None of the buses to A&E was late. One woman came."),
  doc(1, "Cy Gamma", "Home Office", HOME, "what post she holds.", "Bob Beta",
    "I am in this post since May. The post is new, and the post is full-time."),
  doc(2, "Di Delta", "Department for Business and Trade", TRADE, "what assessment she has made of the cost of living near a post office, " +
    "with reference to the report on the closure of branches in rural areas that was published by the Commission in March and to the " +
    "evidence of residents.", "Eve Epsilon", "Grants of aid to Romanian women were paid. Each branch on the bus route had aids for hearing.\n" +
    "Universal Credit was not part of it. The news is on the page INCOME."),
  doc(3, "Flo Zeta", "Department for Education", SCHOOL, "how many new places each university has and what income it has.", "Gil Eta",
    "Each has new places and new halls; the income is new."),
];
const plain = reader();
const opened = openFiles(tinyIndex(documents, plain));
const find = async (q, more) => {
  const result = await opened.search({ q, ...more });
  return { ...result, docs: Array.from(result.docs) };
};
const docsOf = async (q) => (await find(q)).docs;
const json = (value) => JSON.parse(JSON.stringify(value));
const whole = ({ texts: [{ paras }] }) => paras.join("\n");

test("a question pasted whole is the one result", async () => {
  for (const [at, document] of documents.entries()) {
    const result = await find(whole(document));
    assert.deepEqual([result.docs, result.count, result.empty, json(result.missing)], [[at], 1, false, []], whole(document));
  }
});

test("a heading with its question, and an answer of several paragraphs, find their page", async () => {
  assert.deepEqual(await docsOf("Post: holder\n" + whole(documents[1])), []);
  assert.deepEqual((await docsOf(documents[1].title + "\n" + whole(documents[1])))[0], 1);
  assert.deepEqual(await docsOf(documents[2].texts[1].paras.join("\n\n")), [2]);
});

test("any run of words of a page finds it first", async () => {
  for (const [at, document] of documents.entries()) for (const { paras } of document.texts) {
    const text = paras.join(" ");
    const all = plain.words(text);
    for (let from = 0; from + 4 <= all.length; from += 1) for (const length of [4, 7, 12, 25]) {
      const run = text.slice(all[from].from, all[Math.min(all.length, from + length) - 1].to);
      assert.equal((await docsOf(run)).find((one) => whole(documents[one]).includes(run) || documents[one].texts[1].paras.join(" ").includes(run)) >= 0, true, run);
      if (length > 7) assert.ok((await docsOf(run)).includes(at), run);
    }
  }
});

test("an opening alone finds the questions that have it, and none of its words is missing", async () => {
  for (const q of ["Secretary of State for the Home Department", HOME, "to ask the secretary of state for the home department"]) {
    const result = await find(q);
    assert.deepEqual([result.docs.sort(), json(result.missing), json(result.repairs)], [[0, 1], [], []], q);
  }
});

test("an opening with a word does not ask for its own words", async () => {
  const result = await find("To ask the Secretary of State for the Home Department, university");
  assert.deepEqual([json(result.missing), json(result.repairs)], [[], []]);
  assert.deepEqual(await docsOf("To ask His Majesty's Government what income each university has"), [3]);
});

test("equal words count once, for 1 as for 65,537 of them", async () => {
  const { count } = await find("income");
  for (const n of [2, 255, 256, 257, 65537]) {
    const result = await find("income ".repeat(n));
    assert.deepEqual([result.count, json(result.missing)], [count, []], n);
  }
});

test("a very long query is answered from some of its words, and says so", async () => {
  const many = Array.from({ length: 300 }, (_, at) => "word" + at).join(" ");
  const result = await find(many + " " + whole(documents[2]));
  assert.equal(result.groups.length, 32);
  assert.ok(result.groupCount > 300);
});

test("letters bound to a neighbour are looked up together", async () => {
  const text = (question, answer = "None.") => doc(1, "Ada Sample", "Home Office", "", question, "Bob Beta", answer);
  const letters = openFiles(tinyIndex([text("What the T Levels cost."), text("What levels of tea."), text("How the F-35 flies, and 35 others."),
    text("Whether vitamin D and vitamin C are sold."), text("What is open 24/7, and on 7 of 24 days."), text("What 24 people do for 7 days.")], plain));
  const docs = async (q) => Array.from((await letters.search({ q })).docs);
  for (const q of ["T Levels", "T Level", "T-Levels", "t levels"]) assert.deepEqual(await docs(q), [0], q);
  for (const [q, expected] of [["F-35", [2]], ["f-35", [2]], ["vitamin d", [3]], ["vitamin B", []], ["24/7", [4]], ["C-130", []], ["A&E", []]]) {
    assert.deepEqual(await docs(q), expected, q);
  }
  for (const q of ["A&E", "a&e", "A & E", '"A&E"', "A&E waited"]) assert.deepEqual(await docsOf(q), [0], q);
});

test("words together come before words of names", async () => {
  assert.deepEqual((await docsOf("post office"))[0], 2);
  assert.deepEqual(await docsOf("post-office"), [2]);
  assert.deepEqual(await docsOf("text:office"), [2]);
  assert.deepEqual(await docsOf('text:"home office"'), []);
  assert.deepEqual((await docsOf("home office")).sort(), [0, 1]);
});

test("what is joined is asked for together where it is anywhere, and else word by word", async () => {
  assert.deepEqual(await docsOf("full-time"), [1]);
  assert.deepEqual(await docsOf("income/university"), [3]);
});

test("the form that was typed comes first", async () => {
  assert.deepEqual(await docsOf("buses"), [0, 2]);
  assert.deepEqual(await docsOf("bus"), [2, 0]);
  assert.deepEqual(await docsOf("woman"), [0, 2]);
  assert.deepEqual(await docsOf("women"), [2, 0]);
});

test("words of another meaning are not joined", async () => {
  for (const [q, docs] of [["news", [2]], ["university", [3]], ["universal", [2]]]) assert.deepEqual(await docsOf(q), docs, q);
  for (const [a, b] of [["news", "new"], ["general", "generation"], ["universal", "university"], ["arms", "arm"], ["customs", "custom"], ["skies", "skiing"],
    ["reference", "refer"], ["closely", "closed"], ["housing", "house"], ["dyeing", "dying"], ["marketing", "market"], ["training", "trains"]]) {
    assert.notEqual(plain.stem(a), plain.stem(b), a);
  }
  for (const [a, b] of [["bus", "buses"], ["virus", "viruses"], ["die", "died"], ["dying", "dies"], ["organisation", "organizations"], ["gas", "gases"],
    ["focus", "focuses"], ["lens", "lenses"], ["canvas", "canvases"], ["policeman", "policemen"], ["exceed", "exceeding"], ["programme", "programming"], ["staff", "staffing"], ["movie", "movies"], ["controlled", "controls"]]) {
    assert.equal(plain.stem(a), plain.stem(b), a);
  }
});

test("a possessive that is printed as a word of its own is found as that", async () => {
  const bases = (text) => Array.from(plain.words(text), ({ base }) => base);
  assert.deepEqual(bases("arm's length, arms length, the minister's arm"), ["arms", "length", "arms", "length", "the", "minister", "arm"]);
});

test("the index leads from the stem of another spelling to the one that it has", async () => {
  const document = doc(0, "Ada Sample", "Home Office", HOME, "how many children dislike the colour grey.", "Bob Beta", "No child does.");
  const joined = { children: "child", color: "colour", colorful: "colourful" };
  for (const segment of [1, 9]) {
    const { search, snippet, row } = openFiles(tinyIndex([document, documents[3], document], plain, { segment, joined }));
    for (const q of ["child", "children", "colors", "colour", "colo*", "child*", "grey colors", "child-colour OR children"]) {
      const result = await search({ q });
      assert.deepEqual([result.count, json(result.missing)], [2, []], q);
    }
    assert.equal((await search({ q: "colorful" })).count, 0);
    const marked = snippet(await row(0), await search({ q: "child" })).flatMap(({ pieces }) => Array.from(pieces).filter(({ hit }) => hit).map(({ text }) => text));
    assert.deepEqual(json(marked), ["children", "child"]);
  }
});

test("a query in capitals is an ordinary one", async () => {
  for (const q of ["COST OF LIVING", "INCOME", "POST OFFICE", "NEW PLACES"]) {
    assert.deepEqual((await docsOf(q)).sort(), (await docsOf(q.toLowerCase())).sort(), q);
  }
  assert.deepEqual(await docsOf("INCOME"), [2, 3]);
  const [aids, income] = [await find("AIDS"), await find("page INCOME")];
  assert.deepEqual(json(aids.capitals.map(({ word, isNone }) => [word, isNone])), [["AIDS", true]]);
  assert.deepEqual([income.docs, json(income.capitals.map(({ small }) => small))], [[2], ["income"]]);
  assert.deepEqual(await docsOf("+INCOME"), [2]);
});

test("a stop word in capitals is a stop word, unless the archive has it so", async () => {
  const result = await find("Cost OF living");
  assert.deepEqual([result.docs, json(result.missing), json(result.ignored)], [[2], [], ["of"]]);
});

test("NOT excludes the word after it", async () => {
  assert.deepEqual(await docsOf("post NOT office"), [].concat(await docsOf("post -office")));
  assert.deepEqual(await docsOf("new NOT university"), [1]);
});

test("a word that may be right is offered a repair, not given one, and never itself", async () => {
  for (const [q, from, to] of [["romania", "romania", "romanian"], ["Gransts", "gransts", "grants"], ["wooman", "wooman", "woman"], ["hals", "hals", "halls"]]) {
    const result = await find(q);
    assert.deepEqual(json(result.repairs), [{ from, to, applied: q === "wooman" }], q);
  }
});

test("the link of a remark replaces the very word", () => {
  const { replaceWord } = page(["replaceWord"]);
  for (const [q, from, to, expected] of [["romania oman", "oman", "woman", "romania woman"], ["naïve policy", "naive", "native", "native policy"],
    ["asker:oman oman", "oman", "woman", "asker:oman woman"], ["-oman oman", "oman", "woman", "-oman woman"],
    ['"oman" Oman', "oman", "woman", '"oman" woman'], ["NOT oman oman’s", "oman", "woman", "NOT oman woman"]]) {
    assert.equal(replaceWord(q, from, to), expected, q);
  }
});

test("what is cited says how the query was taken", async () => {
  const { takenAs } = page(["takenAs"]);
  assert.equal(takenAs(await find("wooman")), ", taken as “woman”");
  assert.equal(takenAs(await find("the woman")), ", ignored: “the”");
  assert.equal(takenAs(await find("woman")), "");
  assert.match(takenAs(await find("page INCOME")), /in capitals only: “INCOME”/);
  assert.equal((await find("the")).empty, true);
});

test("dates are read as people write them", async () => {
  const { dateOfText } = page(["dateOfText"]);
  for (const [text, expected] of [["18/07/2024", "2024-07-18"], ["18 July 2024", "2024-07-18"], ["18th of July 2024", "2024-07-18"],
    ["July 2024", "2024-07"], ["Jul 2024", "2024-07"], ["July 18, 2024", "2024-07-18"], ["7/2024", "2024-07"], ["2024-7-8", "2024-07-08"],
    ["2024", "2024"], ["2024-13", undefined], ["31/02/2024", undefined], ["29/02/2024", "2024-02-29"], ["soon", undefined], ["18 Fooly 2024", undefined]]) {
    assert.equal(dateOfText(text), expected, text);
  }
  for (const q of ["before:01/05/2024", 'before:"1 May 2024"', "before:1 May 2024", "before:May 2024", "-after:30/04/2024"]) {
    assert.deepEqual((await docsOf(q)).sort(), [0, 1], q);
  }
  const wrong = await find("year:2024-13");
  assert.deepEqual([wrong.count, json(wrong.problems)], [0, [["date", ["year:2024-13"]]]]);
  const undated = openFiles(tinyIndex(documents.map((one) => ({ ...one, tabled: "" })), plain));
  assert.deepEqual(json((await undated.search({ q: "year:2024" })).problems), [["undated", ["year:2024"]]]);
});

test("a result leads to the paragraph that matches", async () => {
  const { placeOfPassage } = page(["placeOfPassage"]);
  const result = await find("universal credit");
  const passages = opened.snippet(await opened.row(2), result);
  assert.equal(placeOfPassage(passages), "#a-p2");
  assert.equal(placeOfPassage(opened.snippet(await opened.row(0), await find("-income"))), "");
});

test("a quotation may leave out words, have words in brackets, and words parted at a line's end", async () => {
  for (const q of ["None of the buses … was late", "None of the buses ... late. One woman came", "None of [...] buses to A&E", "[None] of the [coaches] buses to A&E was late",
    "None of the bu-\nses to A&E was late", "None of the buses to A&E\nwas late"]) {
    const { found } = await opened.checkQuote(q);
    assert.deepEqual(json(found.map(({ doc: at, anchor }) => [at, anchor])), [[0, "a"]], q);
  }
  assert.deepEqual(json((await opened.checkQuote("was late … None of the buses")).found), []);
  assert.deepEqual(json((await opened.checkQuote("…")).found), []);
});

test("of a query of thousands of words a few are looked up, however they are joined", () => {
  for (const q of [Array.from({ length: 1600 }, (_, at) => "w" + at).join(" "), "a-b-c-d ".repeat(800), "ab-cd-ef".repeat(800)]) {
    assert.ok(plain.parse({ q }).groups.length <= 32, q.slice(0, 20));
  }
});

test("random runs of an invented archive find their documents", async () => {
  const many = archive(60);
  const { search } = openFiles(tinyIndex(many, plain));
  for (const [at, { texts }] of many.entries()) {
    const text = texts[0].paras.join(" ");
    assert.ok(Array.from((await search({ q: text })).docs).includes(at), text);
  }
});

const open = (...all) => openFiles(tinyIndex(all, plain));
const HEALTH = "To ask the Secretary of State for Health and Social Care, ";
const ANSWER = "The Department will publish its assessment of this in due course.";

test("the words of an opening are not near those of the text; of a few results the texts tell", async () => {
  const { search, asked } = open(
    doc(0, "Ada Sample", "Department of Health and Social Care", HEALTH, "what social care costs.", "Bob Beta", ANSWER),
    doc(1, "Ada Sample", "Department of Health and Social Care", HEALTH, "what care social workers give, and when care is free.", "Bob Beta", ANSWER));
  assert.deepEqual(Array.from((await search({ q: "social care" })).docs), [0, 1]);
  assert.deepEqual(asked.filter((path) => path.includes("search/p/g")), []);
});

test("words that are adjacent in other forms come before words that are apart", async () => {
  const texts = ["what reforms to planning there are.", "what planning she has made of a reform.", "what planning reforms cost.", "what the planning reform costs."];
  const filler = Array.from({ length: 20 }, (_, at) => doc(at + 4, "", "", "", "what planning is, and for how many of the towns here there is a reform.", "", ""));
  const { search } = open(...texts.map((text, at) => doc(at, "", "", "", text, "", "")), ...filler);
  assert.deepEqual(Array.from((await search({ q: "planning reform" })).docs).slice(0, 3), [3, 1, 2]);
});

test("of words in very many documents the texts of the best tell which are near", async () => {
  const textOf = (at) => (at === 9 ? "ship budget budget ship" : at < 12 ? "budget budget ship ship" : "budget ship");
  const all = Array.from({ length: 2600 }, (_, at) => doc(0, "", "", "", textOf(at), "", ""));
  const { search, asked } = openFiles(tinyIndex(all, plain, { bytes: 20000 }));
  assert.equal((await search({ q: "ship budget" })).docs[0], 9);
  assert.deepEqual(asked.filter((path) => path.includes("search/p/g")), []);
});

test("what is typed comes before a long name that means the same", async () => {
  const named = [1, 2, 3].map((at) => doc(at, "Ada Sample", "Ministry of Defence", "", "what officials of the Ministry of Defence do.", "Bob Beta", ANSWER));
  const others = [4, 5, 6, 7, 8].map((at) => doc(at, "Ada Sample", "Home Office", "", "what MoD housing costs.", "Bob Beta", ANSWER));
  const { search } = open(doc(0, "Ada Sample", "Home Office", HOME, "what MoD officials do.", "Bob Beta", ANSWER), ...named, ...others);
  for (const q of ["MoD officials", "officials MoD"]) assert.equal((await search({ q })).docs[0], 0, q);
});

test("a letter that is bound to its neighbour is part of the run", async () => {
  const { search } = open(...Array.from({ length: 40 }, (_, at) =>
    doc(at % 6, "Ada Sample", "Home Office", HOME, at ? "what waiting times are." : "what A&E waiting times are.", "Bob Beta", ANSWER)));
  const { count, docs } = await search({ q: "A&E waiting times" });
  assert.deepEqual([count, Array.from(docs)], [1, [0]]);
});
