/* The quote checker: whether a sentence stands in the archive, where, and what comes near it. */

function startChecker(form) {
  const [checked, verdict, legend] = ["checked", "verdict", "legend"].map(byId);
  const box = form.elements.text;

  async function check(isLate) {
    const answer = await checkQuote(index, box.value);
    const { found, near } = answer;
    const items = await Promise.all((found[0] ? found : near).map(placeItem));
    if (isLate()) return;
    checked.querySelector("ol").replaceChildren(...items);
    checked.hidden = false;
    legend.hidden = found[0] || !near[0];
    verdict.textContent = verdictOf(answer);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(check, verdict);
  });
  box.value = new URLSearchParams(location.search).get("text") || box.value;
  if (box.value) attempt(check, verdict);
}

function verdictOf({ words, found, exact, near }) {
  if (!words) return "Paste a sentence of a question or an answer.";
  const unchecked = exact ? "" : " Some long texts could not be checked.";
  if (found[0]) return "Word for word in " + plural(found.length, "place") + "." + unchecked;
  return "Not in this archive in these words." + unchecked + (near[0] ? " The nearest passages:" : "");
}

/** A piece is the same in both, missing from the archive, or more than was pasted. */
const DIFFERENT = { missing: "del", extra: "ins" };

async function placeItem({ doc, anchor, para, pieces = [] }) {
  const row = await index.row(doc);
  const { who } = row.texts.find((text) => text.anchor === anchor) || {};
  const passage = pieces.map(({ text, kind }) => (DIFFERENT[kind] ? make(DIFFERENT[kind], {}, text) : text));
  const source = sourceOf(anchor) + (who ? " by " + who : "") + ", paragraph " + para;
  return entry(row, "#" + anchor + "-p" + para, [[source, ...passage]]);
}
