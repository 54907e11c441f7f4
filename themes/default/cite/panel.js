/* The panel of citations: of the part of the page that is chosen, in every form. */

const panel = document.querySelector(".cite details");
const source = document.querySelector('script[type="application/ld+json"]');
const published = document.querySelector("link[rel=canonical]");
const data = source && read(source.textContent);

/** Where the page is read. */
const here = published ? published.href : location.href.replace(/[?#].*/, "");

let select = null;

let list = null;

function headingOf({ anchor }) {
  const heading = document.getElementById(`${anchor}-h`);
  return heading ? heading.textContent : anchor;
}

/** What can be chosen: the parts of the page, and the paragraphs that a reader came from. */
function choices(part) {
  const whole = data.works.map((work) => ({ work, label: headingOf(work) }));
  if (!part || !part.first) return whole;
  const numbers = part.first === part.last ? `Paragraph ${part.first}` : `Paragraphs ${part.first} to ${part.last}`;
  return [{ ...part, label: `${numbers} of: ${headingOf(part.work)}` }, ...whole];
}

/** Fills the panel for a part: the one given, or that which the address names. */
function fill(part = partAt(data, decodeURIComponent(location.hash.slice(1)))) {
  const all = choices(part);
  const wanted = part ? part.work : ofRecord(data);
  if (!select) {
    panel.querySelector(".note").remove();
    select = make("select", {});
    list = make("dl", {});
    panel.append(make("p", { className: "choice" }, make("label", {}, "Cite ", select)), list);
  }
  const chosen = part && part.first ? 0 : all.findIndex(({ work }) => work === wanted);
  select.replaceChildren(...all.map(({ label }, at) => new Option(label, at, at === chosen, at === chosen)));
  select.onchange = () => write(all[select.value]);
  write(all[chosen]);
}

function write(part) {
  const address = /^https?:/.test(here) ? here : undefined;
  const cited = citationOf(data, part, address, today());
  list.replaceChildren(...FORMATS.map((format) => row(format, cited)));
}

/** A form of the citation, with what can be done with it. */
function row({ name, write: form, file, type }, cited) {
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
  const shown = make(file ? "pre" : "p", {}, text.trimEnd());
  return make("div", {}, make("dt", {}, name), make("dd", {}, shown, make("p", { className: "do" }, ...actions, note)));
}

/** Opens the panel for a part and leads the reader there. */
function cite(part) {
  closeBar();
  panel.open = true;
  fill(part);
  panel.scrollIntoView({ block: "start" });
  select.focus({ preventScroll: true });
}
