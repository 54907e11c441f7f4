// An invented archive, and random numbers that are the same in every run.

export function random(seed) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (n) => Math.floor(next() * n);
  const one = (list) => list[below(list.length)];
  return { next, below, one, some: (n, list) => Array.from({ length: n }, () => one(list)) };
}

const COMMON = "the of to and Ministry Defence report is what steps in".split(" ");
const RARER = ("Korea North sanctions sanctioned sanctioning prison prisons prison’s NHS AIDS aid aids fishing fisheries " +
  "Russia Russia’s lines line café DPRK budget budgets 2024 1,000 e.g. co-operation WHO us US ship shipping").split(" ");
const PEOPLE = ["Ann Able", "Bob Brown", "Cai Dodds", "Dee Obese-Jecty"];
const OFFICES = ["Home Office", "Ministry of Defence", "Treasury"];
const slug = (name) => name.toLowerCase().replace(/ /g, "-");

const withOpening = (opening, [first, ...paras]) => [opening + first, ...paras];

/** So many documents, the first few without a date. */
export function archive(count, seed = 7) {
  const { one, some, below, next } = random(seed);
  const text = () => some(4 + below(9), next() < 0.5 ? COMMON.concat(RARER) : COMMON.concat(RARER.slice(0, 8))).join(" ") + ".";
  const paras = () => Array.from({ length: 1 + below(3) }, text);
  return Array.from({ length: count }, (_, at) => {
    const [asker, by, office] = [one(PEOPLE), one(PEOPLE), one(OFFICES)];
    const tabled = at < 4 ? "" : new Date(Date.UTC(2023, 0, 1 + Math.floor(at * 9.3))).toISOString().slice(0, 10);
    const [house, state, party] = [one(["Commons", "Lords", ""]), one("auh"), one(["Labour", "Plaid Cymru"])];
    // Every third question has a ritual opening.
    const opening = at % 3 ? "" : "To ask the Minister for Defence, ";
    const answers = state === "u" ? [] : [{ anchor: "a", who: by, role: "Minister", paras: paras() }];
    const filters = { asker: [slug(asker)], by: answers.map(() => slug(by)), to: [slug(office)], party: [slug(party)],
      house: [house.toLowerCase() || "-"], is: [{ a: "answered", u: "unanswered", h: "holding" }[state]],
      uin: [String(1000 + (at % 50))], file: [at % 2 ? "odd" : "even-ones"], collection: at % 3 ? ["north-korea"] : [],
      topic: [["asset-freezes"], ["war-and-peace", "asset-freezes"], []][at % 3] };
    return { href: `questions/${at}.html`, title: one(RARER) + " " + one(RARER), derived: below(2) === 0, department: office,
      opening, tabled, answered: "", uin: String(1000 + (at % 50)), house, state, filters,
      texts: [{ anchor: "q", who: asker, role: party + ", Anytown", paras: withOpening(opening, paras()) }, ...answers] };
  });
}

export { COMMON, RARER };
