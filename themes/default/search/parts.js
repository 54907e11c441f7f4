/* What the parts of a page share. Text goes into a page as text, never as markup. */

// The way to the site's root, set when the page starts.
let root;

const byId = (id) => document.getElementById(id);

/** An element with properties and children: elements and texts. */
function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** What is said beside something. */
const aside = (text) => make("span", { className: "count" }, text);

const grouped = (n) => n.toLocaleString("en-GB");

const plural = (n, one) => grouped(n) + " " + one + (n === 1 ? "" : "s");

const people = ({ asker, department }) =>
  (asker || "Member not stated") + " to " + (department || "department not stated");

const inWords = (day) => new Date(day).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** The date under which a question is listed, or that it has none. */
const dateOf = ({ tabled, answered }) =>
  tabled ? "Tabled " + inWords(tabled) : answered ? "Answered " + inWords(answered) : "date not stated";

const STATES = { a: "", h: "Holding answer only", u: "No answer in this archive" };

/** A question in a list, with what was found in it: passages of pieces, each with its source. */
function questionItem(row, place, passages) {
  const title = make("a", { href: root + row.href + place }, row.title);
  const state = STATES[row.state] ? [" · ", make("strong", {}, STATES[row.state])] : [];
  const who = make("p", { className: "who" }, people(row) + " · " + dateOf(row), ...state);
  const found = passages.map(([source, ...pieces]) =>
    make("p", { className: "x" }, aside(source), " ", ...pieces));
  return make("li", {}, make("p", { className: "h" }, title), who, ...found);
}

let attempts = 0;

/** Runs a step; what goes wrong is said, with a button to try again. A later step takes its place. */
async function attempt(step, status = {}) {
  const mine = ++attempts;
  const isLate = () => mine !== attempts;
  const panel = byId("error");
  panel.hidden = true;
  status.textContent = "Searching…";
  try {
    await step(isLate);
  } catch (error) {
    if (isLate()) return;
    status.textContent = "";
    panel.querySelector("code").textContent = error.path || error.message;
    panel.lastElementChild.onclick = () => attempt(step, status);
    panel.hidden = false;
  }
}
