/* The panel of citations: of the part of the page that is chosen, in every form. */

const panel = document.querySelector(".cite details");
const source = document.querySelector('script[type="application/ld+json"]');
const published = document.querySelector("link[rel=canonical]");
const meta = (name) => document.querySelector(`meta[${name}]`)?.content;
const around = { url: published?.href, container: meta('property="og:site_name"'), publisher: meta('name="DC.publisher"') };
const data = source && read(source.textContent, around);

// Of some texts the source gives only the beginning: they are cited as that, and not quoted.
for (const work of data ? data.works : []) work.isCut = Boolean(document.querySelector(`#${work.anchor} .cut`));

/** Where the page is read. */
const here = published ? published.href : location.href.replace(/[?#].*/, "");

/** What a reader chooses, and where the citation is shown; none before the panel was used. */
let made = null;

function headingOf({ anchor }) {
  const heading = document.querySelector(`#${anchor} > h2`);
  return heading ? heading.textContent : anchor;
}

/** What can be chosen: the parts of the page, and the paragraphs that a reader came from. */
function choices(part) {
  const whole = data.works.map((work) => ({ work, label: headingOf(work) }));
  if (part && part.signs) return [{ ...part, label: `Part ${signed(part.signs)} of: ${headingOf(part.work)}` }, ...whole];
  if (!part || !part.first) return whole;
  const numbers = part.first === part.last ? `Paragraph ${part.first}` : `Paragraphs ${part.first} to ${part.last}`;
  return [{ ...part, label: `${numbers} of: ${headingOf(part.work)}` }, ...whole];
}

/** Fills the panel for a part: the one given, or that which the address names. */
function fill(part = partAt(data, anchorIn(location.hash))) {
  made = made || build();
  const all = choices(part);
  const wanted = part ? part.work : ofRecord(data);
  const chosen = part && (part.first || part.signs) ? 0 : all.findIndex(({ work }) => work === wanted);
  made.part.replaceChildren(...all.map(({ label }, at) => new Option(label, at, at === chosen, at === chosen)));
  const show = () => write(all[made.part.value], FORMATS[made.form.value]);
  made.part.onchange = show;
  made.form.onchange = () => { remember(made.form.value); show(); };
  show();
}

function build() {
  const part = make("select", {});
  const form = make("select", {}, ...FORMATS.map(({ name }, at) => new Option(name, at, at === remembered(), at === remembered())));
  const shown = make("div", { className: "made" });
  panel.querySelector(".note").remove();
  panel.append(make("p", { className: "choice" }, make("label", {}, "Cite ", part), make("label", {}, "as ", form)), shown);
  return { part, form, shown };
}

// Some browsers refuse storage, to pages from disk above all: then the first form is shown.
const FORM = "despatch-citation";

function remembered() {
  try {
    return Number(localStorage.getItem(FORM)) || 0;
  } catch (_) {
    return 0;
  }
}

function remember(at) {
  try {
    localStorage.setItem(FORM, at);
  } catch (_) {}
}

/** Shows the citation of a part in a form, with what can be done with it. */
function write(part, { name, write: form, file, type }) {
  const address = /^https?:/.test(here) ? here : undefined;
  const cited = citationOf(data, part, address, today());
  const text = form(cited);
  const note = make("span", { className: "note", role: "status" });
  const copied = async () => {
    note.textContent = "";
    note.textContent = await copy(text) ? "Copied" : "Select the text and copy it";
  };
  const actions = [button("Copy", copied, { "aria-label": `Copy ${name}` })];
  if (file) {
    const download = () => save(`${cited.key}.${file}`, type, text);
    actions.push(button("Download", download, { "aria-label": `Download ${name}` }));
  }
  made.shown.replaceChildren(make(file ? "pre" : "p", {}, text.trimEnd()), make("p", { className: "do" }, ...actions, note));
}

/** Opens the panel for a part and leads the reader there. */
function cite(part) {
  closeBar();
  panel.open = true;
  fill(part);
  panel.scrollIntoView({ block: "start" });
  made.part.focus({ preventScroll: true });
}
