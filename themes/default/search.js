/* Search in the archive, without a server: reads the index that src/search writes.
 *
 * Load it with `defer`. It expects
 *   on any page: form#search[role=search][method=get][action=(to)search.html] with data-manifest
 *   (address of the manifest), data-root (what leads to the site's root) and input[name=q];
 *   on the search page besides: section#results[hidden] with p#search-status[role=status],
 *   ol#search-results, button#search-more[type=button][hidden],
 *   div#search-error[role=alert][hidden] with p and button#search-retry[type=button];
 *   and that page says: "Every word must occur; the last one may be the beginning of a word."
 * Elsewhere than on the search page the form needs no script: it is a plain GET.
 *
 * Nothing is loaded before the box has the focus or the address holds ?q=. All parts of the index
 * are scripts that call despatchSearch: those work from disk, too, where fetch does not. */
var despatchSearch = (function () {
  "use strict";

  /* Words: as in src/search/fold.rs and words.rs; tests/search/words.tsv holds for both. */
  const PLAIN = {
    "‘": "'", "’": "'", "‛": "'", "ʼ": "'", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l",
    "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ς": "σ",
  };
  const NOT_PLAIN = new RegExp("[" + Object.keys(PLAIN).join("") + "]", "g");
  const DROPPED = /[\p{M}\u00AD\u200C\u200D\u2060\uFEFF]/gu;
  const WORD = /[\p{Alphabetic}\p{N}]+(?:'[\p{Alphabetic}\p{N}]+)*/gu;
  const LONGEST = 40;

  const words = (text) => allWords(text).filter(isSearched);
  const allWords = (text) => (fold(text).match(WORD) || []).map((w) => cut(w.replace(/'s$/, "")));
  const isSearched = (word) => letters(word) > 1 || /\p{N}/u.test(word);
  const letters = (word) => Array.from(word).length;

  function fold(text) {
    const bare = text.normalize("NFKD").replace(DROPPED, "").toLowerCase();
    return bare.replace(NOT_PLAIN, (letter) => PLAIN[letter]);
  }

  /** As many letters as fit: none is cut in two. */
  function cut(word) {
    return word.slice(0, new TextEncoder().encodeInto(word, new Uint8Array(LONGEST)).read);
  }

  /* The index: as in src/search/number.rs, postings.rs, shard.rs and manifest.rs. */
  const FORMAT = 1;
  const HASH = 10;
  const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

  /** Document numbers from how many are left out before each; a digit below 32 ends a number. */
  function readDocuments(text) {
    const documents = [];
    let [next, gap] = [0, 0];
    for (const letter of text) {
      const digit = DIGITS.indexOf(letter);
      gap = gap * 32 + (digit % 32);
      if (digit >= 32) continue;
      documents.push(next + gap);
      [next, gap] = [next + gap + 1, 0];
    }
    return documents;
  }

  /** The lists of documents of all words in a shard that are the word, or if `open` begin so. */
  function listsIn(shard, wanted, open) {
    const lists = [];
    let word = "";
    for (const entry of shard.split(" ").slice(0, -1)) {
      const colon = entry.indexOf(":");
      word = word.slice(0, parseInt(entry[0], 36)) + entry.slice(1, colon);
      if (word === wanted || (open && word.startsWith(wanted))) {
        lists.push(readDocuments(entry.slice(colon + 1)));
      }
    }
    return lists;
  }

  /** The numbers of the shards that can hold a word, or if `open` words that begin so. */
  function shardsFor(firstWords, word, open) {
    return Array.from(firstWords.keys()).filter((at) => {
      const [first, next] = [firstWords[at], firstWords[at + 1]];
      const begins = first <= word || (open && first.startsWith(word));
      return begins && (next === undefined || next > word);
    });
  }

  /** The path of a shard ("t") or block ("d") in the index's folder. */
  function partPath(kind, number, manifest) {
    const hashes = kind === "t" ? manifest.terms : manifest.blocks;
    return kind + "/" + number + "-" + hashes.slice(number * HASH, (number + 1) * HASH) + ".js";
  }

  /** The documents, ascending, that stand in at least one list of every word. */
  function inAll(listsOfWords, documents) {
    const wordsHeld = new Uint32Array(documents);
    listsOfWords.forEach((lists, word) => lists.forEach((list) => list.forEach((document) => {
      if (wordsHeld[document] === word) wordsHeld[document] += 1;
    })));
    const all = Array.from(wordsHeld.keys());
    return all.filter((document) => wordsHeld[document] === listsOfWords.length);
  }

  /** The documents that hold every word of the query; `index` loads: see `openIndex`. */
  async function find(query, index) {
    const wanted = words(query);
    const ignored = unique(allWords(query).filter((word) => !isSearched(word)));
    if (wanted.length === 0) return { words: [], ignored, missing: [], documents: [] };
    const isOpen = (at) => at === wanted.length - 1 && letters(wanted[at]) > 2;
    const lists = await Promise.all(wanted.map((word, at) => listsOf(word, isOpen(at), index)));
    const missing = unique(wanted.filter((_, at) => lists[at].length === 0));
    const documents = inAll(lists, (await index.manifest()).documents);
    return { words: wanted, ignored, missing, documents };
  }

  async function listsOf(word, open, index) {
    const numbers = shardsFor((await index.manifest()).firstWords, word, open);
    const shards = await Promise.all(numbers.map((number) => index.part("t", number)));
    return [].concat(...shards.map((shard) => listsIn(shard, word, open)));
  }

  /** What is shown of a document: address, title, people, date. */
  async function shownOf(document, index) {
    const { perBlock } = await index.manifest();
    const block = await index.part("d", Math.floor(document / perBlock));
    return block[document % perBlock];
  }

  const unique = (list) => Array.from(new Set(list));
  const quoted = (list) => list.map((word) => "“" + word + "”").join(", ");

  /** What was found, said to people. */
  function sentence({ words, ignored, missing, documents }) {
    const also = ignored.length > 0 ? " Ignored: " + quoted(ignored) + "." : "";
    const count = documents.length.toLocaleString("en-GB");
    if (words.length === 0) return "Type a word of two letters or more, or a number." + also;
    if (documents.length === 1) return "1 question holds every word." + also;
    if (documents.length > 1) return count + " questions hold every word." + also;
    const verb = missing.length === 1 ? " does" : " do";
    const which = missing.length > 0 ? " " + quoted(missing) + verb + " not occur at all." : "";
    return "No question in this archive holds every one of these words." + which + also;
  }

  /* Loading. */
  const PATIENCE = 30000;
  const received = new Map();
  const awaited = new Map();

  /** What every script of the index calls. */
  const receive = (kind, number, value) => received.set(kind + number, value);

  function openIndex(address) {
    const folder = address.replace(/[^/]*$/, "");
    const manifest = () => load("m0", address).then(inThisFormat);
    const part = async (kind, number) =>
      load(kind + number, folder + partPath(kind, number, await manifest()));
    return { manifest, part };
  }

  function inThisFormat(manifest) {
    if (manifest.format !== FORMAT) throw new Error("another format: " + manifest.format);
    return manifest;
  }

  function load(key, address) {
    if (received.has(key)) return Promise.resolve(received.get(key));
    const forget = () => awaited.delete(key);
    if (!awaited.has(key)) awaited.set(key, insert(key, address).finally(forget));
    return awaited.get(key);
  }

  /** What comes after we lost patience is kept all the same: trying again finds it. */
  function insert(key, address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const fail = () => reject(new Error("not loaded: " + address));
      script.onload = () => (received.has(key) ? resolve(received.get(key)) : fail());
      script.onerror = fail;
      setTimeout(fail, PATIENCE);
      script.src = address;
      document.head.append(script);
    });
  }

  /* The page. */
  const AT_A_TIME = 20;
  const FAILURE = "Part of the search index could not be loaded. Try again; if that does not " +
    "help, reload this page: the archive may have changed since it was opened.";

  function start(form) {
    const index = openIndex(form.dataset.manifest);
    const ahead = () => index.manifest().catch(() => {}); // The search itself says what failed.
    form.elements.q.addEventListener("focus", ahead, { once: true });
    if (document.getElementById("results")) startSearchPage(form, index);
  }

  function startSearchPage(form, index) {
    const [results, status, list, more, error, retry] = ["results", "search-status",
      "search-results", "search-more", "search-error", "search-retry"]
      .map((id) => document.getElementById(id));
    const box = form.elements.q;
    let asked = null; // The query whose results are shown.
    let searches = 0; // Tells a late answer to an earlier query.
    let documents = [];
    let failed = null; // The step to try again.

    function showAddress() {
      const query = new URLSearchParams(location.search).get("q") || "";
      if (query === asked) return; // Only the fragment changed.
      box.value = query;
      show(query);
    }

    function show(query) {
      [asked, documents] = [query, []];
      searches += 1;
      list.textContent = "";
      more.hidden = error.hidden = true;
      results.hidden = query.trim() === "";
      if (!results.hidden) attempt(answer);
    }

    async function attempt(step) {
      const mine = searches;
      const isLate = () => mine !== searches;
      error.hidden = true;
      await step(isLate).catch(() => isLate() || fail(step));
    }

    function fail(step) {
      failed = step;
      if (step === answer) status.textContent = "";
      error.querySelector("p").textContent = FAILURE;
      error.hidden = false;
    }

    async function answer(isLate) {
      status.textContent = "Searching…";
      const found = await find(asked, index);
      if (isLate()) return;
      documents = found.documents;
      await showMore(isLate);
      if (!isLate()) status.textContent = sentence(found);
    }

    async function showMore(isLate) {
      const from = list.children.length;
      const next = documents.slice(from, from + AT_A_TIME);
      const rows = await Promise.all(next.map((document) => shownOf(document, index)));
      if (isLate() || list.children.length !== from) return; // Or the button was pressed twice.
      list.append(...rows.map((row) => item(row, form.dataset.root || "")));
      if (from > 0) list.children[from].querySelector("a").focus(); // The button may go.
      more.hidden = list.children.length >= documents.length;
    }

    form.addEventListener("submit", (event) => {
      if (box.value !== asked && !remember(box.value)) return;
      event.preventDefault();
      show(box.value);
    });
    more.addEventListener("click", () => attempt(showMore));
    retry.addEventListener("click", () => attempt(failed));
    window.addEventListener("popstate", showAddress);
    showAddress();
  }

  /** From disk some browsers refuse: then the form loads the page anew, which is as good. */
  function remember(query) {
    try {
      history.pushState(null, "", "?" + new URLSearchParams({ q: query }));
      return true;
    } catch (_) {
      return false;
    }
  }

  function item([href, title, people, date], root) {
    const [entry, link, details] = ["li", "a", "p"].map((tag) => document.createElement(tag));
    link.href = root + href;
    link.textContent = title || href;
    details.textContent = [people, date].filter(Boolean).join(", ");
    entry.append(link, details);
    return entry;
  }

  const pure = { words, readDocuments, listsIn, shardsFor, partPath, inAll, find, shownOf, sentence };
  if (typeof module !== "undefined") module.exports = pure;
  const form = typeof document === "undefined" ? null : document.getElementById("search");
  if (form) start(form);
  return receive;
})();
