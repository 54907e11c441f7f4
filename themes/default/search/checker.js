/* The quote checker: whether a sentence stands in the archive, where, and what comes near it. */

const sourceOf = (anchor) => (anchor === "q" ? "Question" : "Answer");

function startChecker(box) {
  const [checked, verdict, legend, unchecked] = ["checked", "verdict", "legend", "unchecked"].map(byId);

  async function check(isLate) {
    const { words, found, near, exact } = await checkQuote(box.value);
    const items = await allOf(found[0] ? found : near, placeItem);
    if (isLate()) return;
    checked.querySelector("ol").replaceChildren(...items);
    checked.hidden = false;
    legend.hidden = found[0] || !near[0];
    unchecked.hidden = exact;
    // Words that no property of the reader has, for those are made short where they name one.
    const outcome = found[0] ? "verbatim" : near[0] ? "nearest" : words ? "absent" : "blank";
    verdict.textContent = verdict.dataset[outcome] + (found[0] ? plural(found.length, "place") : "");
  }

  box.form.onsubmit = (event) => {
    event.preventDefault();
    attempt(check, verdict);
  };
  box.value = new URLSearchParams(location.search).get("text") || box.value;
  if (box.value) attempt(check, verdict);
}

/** A piece is the same in both, missing from the archive, or more than was pasted. */
const DIFFERENT = { missing: "del", extra: "ins" };

async function placeItem({ doc, anchor, para, pieces = [] }) {
  const shown = await row(doc);
  const { who } = shown.texts.find((text) => text.anchor === anchor) || {};
  const passage = pieces.flatMap(({ text, kind }) => [DIFFERENT[kind] ? make(DIFFERENT[kind], {}, text) : text, " "]);
  const source = sourceOf(anchor) + (who ? " by " + who : "") + ", paragraph " + para;
  return questionItem(shown, "#" + anchor + "-p" + para, [[source, ...passage]]);
}
